/** Blank forms (空白表單) that are handed out, filled in and read back; the words on them stand in {@code forms.yml}. */
package tw.kaohe.app.forms;
