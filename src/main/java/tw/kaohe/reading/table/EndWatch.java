package tw.kaohe.reading.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Sees how a text ends: without a line end, or within quotation marks. Such a file may have been cut. */
final class EndWatch extends FilterReader {
    private boolean quoteOpen;
    private char last = '\n';

    EndWatch(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        boolean open = quoteOpen;
        for (int i = offset; i < offset + read; i++) {
            open ^= buffer[i] == '"';
        }
        quoteOpen = open;
        last = read > 0 ? buffer[offset + read - 1] : last;
        return read;
    }

    /** Whether an odd number of quotation marks has been read. */
    boolean quoteOpen() {
        return quoteOpen;
    }

    boolean cutShort() {
        return last != '\n' && last != '\r';
    }
}
