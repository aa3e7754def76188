/**
 * OpenDocument files (ODF 1.3) and one plain kind of XLSX, written as a stream: zip, XML and styles, nothing about audits. Why no
 * library does this is told in {@code docs/adr/0011-own-odf-writing.md}.
 */
package tw.kaohe.report.odf;
