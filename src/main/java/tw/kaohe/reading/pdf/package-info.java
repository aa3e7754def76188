/**
 * PDF files as documents. {@link tw.kaohe.reading.pdf.PdfFile} opens a file, {@link tw.kaohe.reading.pdf.PageScan} collects what
 * a page shows, the others make lines, paragraphs and tables of it. Coordinates are points from the page's upper left corner
 * as a reader sees it, whatever way the page is turned in the file.
 */
package tw.kaohe.reading.pdf;
