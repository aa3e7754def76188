/** What is remembered from scan to scan: inputs, runs, reports, findings. The only part that knows JDBC. */
package tw.kaohe.store;
