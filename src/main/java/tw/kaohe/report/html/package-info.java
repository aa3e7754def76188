/**
 * What the templates in {@code src/main/jte} print: records of ready words and numbers, so that a template decides nothing.
 * Text stays unescaped here; the template engine escapes every value by the place where it is put.
 */
package tw.kaohe.report.html;
