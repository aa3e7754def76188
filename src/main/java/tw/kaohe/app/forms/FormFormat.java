package tw.kaohe.app.forms;

import java.util.Locale;

/** The formats that a form can be had in. */
public enum FormFormat {
    ODS, XLSX, ODT, CSV, PDF;

    /** Name on the command line and extension of the file. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such format */
    public static FormFormat of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
