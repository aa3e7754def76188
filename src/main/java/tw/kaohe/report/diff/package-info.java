/** What changed between two runs: findings are held against each other by their ids, agency by agency, never both runs at once. */
package tw.kaohe.report.diff;
