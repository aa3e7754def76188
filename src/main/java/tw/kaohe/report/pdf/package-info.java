/**
 * From a page for the screen to a document for the file: PDF/A-2a for the archive, PDF/UA-1 for those who have it read to
 * them. The sentences are those of the HTML report; only what paper needs is changed.
 */
package tw.kaohe.report.pdf;
