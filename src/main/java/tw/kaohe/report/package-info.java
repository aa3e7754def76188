/**
 * One class per output format: what leaves the house. Everything is made from
 * {@link tw.kaohe.model.AgencyReport} and {@link tw.kaohe.model.CityReport} and nothing else, so that two formats can never disagree.
 *
 * <p>{@code report.text} words things, {@code report.html} prepares what the templates in {@code src/main/jte} print.
 */
package tw.kaohe.report;
