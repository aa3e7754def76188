package tw.kaohe.reading.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import tw.kaohe.reading.FactCollector;
import tw.kaohe.reading.Places;
import tw.kaohe.reading.table.RowSink;

/** Turns the objects of a JSON table into rows below a header made of their keys. */
final class JsonTableRows {
    private final JsonTableColumns columns;
    private final RowSink rows;
    private final FactCollector out;
    private final Places places;
    private int object;

    JsonTableRows(JsonTableColumns columns, RowSink rows, FactCollector out) {
        this.columns = columns;
        this.rows = rows;
        this.out = out;
        this.places = columns.sharedLines() ? Places.objects() : Places.lines();
    }

    void start() {
        rows.startSheet(places);
        rows.row(0, columns.names());
    }

    void row(JsonParser json, int line) throws IOException {
        object++;
        int number = columns.sharedLines() ? object : line;
        String[] cells = new String[columns.names().length];
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            int column = columns.column(json.currentName());
            JsonToken value = json.nextToken();
            String text = text(json, value, number);
            if (column >= 0) {
                cells[column] = text;
            }
        }
        rows.row(number, cells);
    }

    private String text(JsonParser json, JsonToken value, int number) throws IOException {
        return switch (value) {
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> json.getText();
            case VALUE_NUMBER_FLOAT -> json.getText().indexOf('e') < 0 && json.getText().indexOf('E') < 0 ? json.getText() : plain(json);
            case VALUE_TRUE -> "是";
            case VALUE_FALSE -> "否";
            case START_ARRAY -> list(json, number);
            case START_OBJECT -> {
                out.damage("read.json.nested", places.row(number), json.currentName());
                json.skipChildren();
                yield null;
            }
            default -> null;
        };
    }

    private static String plain(JsonParser json) throws IOException {
        BigDecimal value = json.getDecimalValue();
        return Math.abs(value.scale()) > 40 ? json.getText() : value.toPlainString();
    }

    /** A list of texts is written as other tables write it, with semicolons. */
    private String list(JsonParser json, int number) throws IOException {
        StringBuilder list = new StringBuilder();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token.isStructStart()) {
                out.damage("read.json.nested", places.row(number), "");
                json.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                list.append(list.isEmpty() ? "" : ";").append(json.getText());
            }
        }
        return list.toString();
    }
}
