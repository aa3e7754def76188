package tw.kaohe.reading;

/** Formats told apart by their first bytes and, for zip files, by their parts; never by the file's name. */
enum FileFormat {
    EMPTY, XLSX, ODS, DOCX, ODT, ODF_OTHER, OLE2, PDF, RTF, ZIP, OTHER_ARCHIVE, PROGRAM, IMAGE, TEXT
}
