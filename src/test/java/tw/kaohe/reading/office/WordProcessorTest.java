package tw.kaohe.reading.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.ReadFile;
import tw.kaohe.reading.Reading;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.document.TextDocument;
import tw.kaohe.reading.zip.ZipContainer;

/** Lists, changes, spans and hidden text as LibreOffice writes them into each of its formats. */
class WordProcessorTest {
    private static final List<String> SEEN = List.of("示範市安和區公所執行計畫", "一、計畫依據", "二、推動作法", "(一)服務禮儀", "1. 5場講習", "2. 每月抽測一次", "(二)服務設施", "中間一段", "下一行",
        "三、管制考核", "項目/2x1 期限/1x1", "甲/1x2 乙|丙/1x1 六月/1x1", "丁/1x1 七月/1x1", "末段☑是□否");
    @TempDir
    private Path work;

    private Path convert(String filter) throws IOException, InterruptedException {
        Soffice.needed();
        Path source = Files.createDirectories(work.resolve("source"));
        try (InputStream features = WordProcessorTest.class.getResourceAsStream("features.fodt")) {
            Files.write(source.resolve("features.fodt"), features.readAllBytes());
        }
        return Soffice.convert(source, null, filter, work).resolve("features." + filter.substring(0, filter.indexOf(':')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"odt:writer8", "docx:MS Word 2007 XML", "doc:MS Word 97"})
    void everyFormatShowsTheSame(String filter) throws IOException, InterruptedException {
        byte[] file = Files.readAllBytes(convert(filter));
        ReadingLimits limits = ReadingLimits.DEFAULT;
        TextDocument document = filter.startsWith("doc:") ? new WordDocument(file, limits).read()
            : filter.startsWith("docx") ? new DocxDocument(ZipContainer.open(file, limits), limits).read() : new OdtDocument(ZipContainer.open(file, limits), limits).read();
        assertEquals(SEEN, DocumentLines.of(document).stream().filter(line -> !line.isEmpty()).toList());
    }

    @Test
    void sendsOldRichTextBack() throws IOException, InterruptedException {
        ReadFile file = Reading.read(Files.readAllBytes(convert("rtf:Rich Text Format")));
        assertEquals(InputStatus.UNREADABLE, file.status());
        assertEquals(List.of("read.format.rtf"), Reading.keys(file));
    }
}
