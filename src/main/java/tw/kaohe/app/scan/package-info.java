/** The settings of scans ({@code kaohe.yml}) and what puts their parts together. */
package tw.kaohe.app.scan;
