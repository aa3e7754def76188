package tw.kaohe.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tw.kaohe.app.forms.BlankForm;
import tw.kaohe.app.forms.FormCatalogue;
import tw.kaohe.app.forms.FormFormat;
import tw.kaohe.app.forms.WorkDays;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.RocDate;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.SubmissionReader;
import tw.kaohe.reading.calendar.WorkCalendars;
import tw.kaohe.reading.text.DateText;
import tw.kaohe.report.pdf.PdfFonts;
import tw.kaohe.report.text.DisplayWidth;
import tw.kaohe.rules.Rulebook;

/** {@code kaohe forms}: hands out blank forms that the reader reads back. */
@Command(name = "forms", mixinStandardHelpOptions = true, description = "產生空白表單 / writes blank forms",
    footer = {"", "例 / examples:", "  kaohe forms --list", "  kaohe forms --out forms", "  kaohe forms facilities waits --out forms --format xlsx",
        "  kaohe forms patrol-log --month 109-05 --site 行政中心 --out forms"})
final class FormsCommand implements Callable<Integer> {
    private static final Pattern MONTH = Pattern.compile("(\\d{1,4})[-/](\\d{1,2})");
    private static final int FIRST_WESTERN = 1000;

    @Parameters(paramLabel = "KIND", arity = "0..*", description = "表單種類,未指定即全部 / kinds of form; all without any")
    private List<String> kinds = List.of();
    @Option(names = "--out", paramLabel = "DIR", description = "輸出資料夾 / folder to write to")
    private Path out;
    @Option(names = "--format", paramLabel = "FORMAT", arity = "1..*", split = ",", defaultValue = "ods,xlsx,odt",
        description = "ods xlsx odt csv pdf (預設 / default: ods xlsx odt)")
    private List<String> formats;
    @Option(names = "--month", paramLabel = "MONTH", description = "巡檢日誌:該月每一工作日一張 / a patrol log for each work day, e.g. 109-05")
    private String month;
    @Option(names = "--day", paramLabel = "DATE", description = "巡檢日誌日期 / day of the patrol log, e.g. 109-05-12")
    private String day;
    @Option(names = "--site", paramLabel = "NAME", defaultValue = "", description = "服務場所 / site of the patrol log")
    private String site;
    @Option(names = "--calendar", paramLabel = "FILE", arity = "1..*",
        description = "工作日曆或停班資料,優先於內建日曆 / calendar or closures, which come before the bundled calendar")
    private List<Path> calendars = List.of();
    @Option(names = "--list", description = "列出表單 / lists the forms")
    private boolean list;
    @Option(names = "--force", description = "覆寫既有檔案 / overwrites files that exist")
    private boolean force;
    @Option(names = "--lang", defaultValue = "zh-TW", description = "訊息語言 / language of messages")
    private String language;

    private final Home home;
    private final Console console;

    FormsCommand(Home home, Console console) {
        this.home = home;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Phrases phrases = Phrases.in(language);
        Rulebook rulebook = Rulebook.load(home.rules(), home.rulebookCache());
        List<FormFormat> wanted = formats.stream().map(name -> format(name, phrases)).toList();
        PdfFonts fonts = wanted.contains(FormFormat.PDF) ? PdfFonts.in(home.fonts(), home.furtherFonts()) : null;
        FormCatalogue catalogue = new FormCatalogue(rulebook, Phrases.in("zh-TW"), fonts);
        List<BlankForm> all = catalogue.all(site);
        if (list) {
            all.forEach(form -> console.out().println(DisplayWidth.fit(form.id(), 18) + DisplayWidth.fit(form.title(), 16) + form.use()));
            return Exit.FINE;
        }
        if (out == null) {
            throw new UsageException(phrases.get("forms.out"));
        }
        List<BlankForm> forms = chosen(all, phrases);
        if (month != null || day != null) {
            forms.replaceAll(form -> form.id().equals(all.get(0).id()) ? dated(catalogue, rulebook, phrases) : form);
        }
        write(files(forms, wanted, phrases), phrases);
        return Exit.FINE;
    }

    private List<BlankForm> chosen(List<BlankForm> all, Phrases phrases) {
        for (String kind : kinds) {
            if (all.stream().noneMatch(form -> form.id().equals(kind))) {
                throw new UsageException(phrases.get("forms.unknown", kind));
            }
        }
        return new ArrayList<>(all.stream().filter(form -> kinds.isEmpty() || kinds.contains(form.id())).toList());
    }

    private BlankForm dated(FormCatalogue catalogue, Rulebook rulebook, Phrases phrases) {
        if (month != null && day != null) {
            throw new UsageException(phrases.get("forms.month-or-day"));
        }
        if (day != null) {
            LocalDate date = DateText.date(day).orElseThrow(() -> new UsageException(phrases.get("forms.day", day)));
            return catalogue.patrolLog(date, site);
        }
        YearMonth chosen = month(phrases);
        calendars.stream().filter(file -> !Files.isRegularFile(file)).findFirst().ifPresent(file -> {
            throw new UsageException(phrases.get("forms.no-file", file));
        });
        SubmissionReader reader = new SubmissionReader(rulebook.form(), ReadingLimits.DEFAULT, (file, lines) -> java.util.Optional.empty());
        List<LocalDate> days = new WorkDays(new WorkCalendars(home.calendars()), reader, calendars, site).of(chosen)
            .orElseThrow(() -> new UsageException(phrases.get("forms.no-calendar", chosen.getYear() - RocDate.OFFSET)));
        if (days.isEmpty()) {
            throw new UsageException(phrases.get("forms.no-days", month));
        }
        return catalogue.patrolLogs(days, site, RocDate.format(chosen.atDay(1)).replaceFirst("-\\d+$", ""));
    }

    private YearMonth month(Phrases phrases) {
        Matcher m = MONTH.matcher(month);
        int number = m.matches() ? Integer.parseInt(m.group(2)) : 0;
        if (number < 1 || number > 12) {
            throw new UsageException(phrases.get("forms.month", month));
        }
        int year = Integer.parseInt(m.group(1));
        return YearMonth.of(year < FIRST_WESTERN ? year + RocDate.OFFSET : year, number);
    }

    /** A form in a format. */
    private record Output(BlankForm form, FormFormat format) {
    }

    private Map<Path, Output> files(List<BlankForm> forms, List<FormFormat> wanted, Phrases phrases) {
        Map<Path, Output> files = new LinkedHashMap<>();
        for (BlankForm form : forms) {
            for (FormFormat format : wanted) {
                if (form.formats().contains(format)) {
                    files.put(out.resolve(form.fileName() + "." + format.extension()), new Output(form, format));
                }
            }
        }
        if (files.isEmpty()) {
            throw new UsageException(phrases.get("forms.none", String.join(" ", formats)));
        }
        files.keySet().stream().filter(file -> !force && Files.exists(file)).findFirst().ifPresent(file -> {
            throw new UsageException(phrases.get("forms.exists", file));
        });
        return files;
    }

    private static FormFormat format(String name, Phrases phrases) {
        try {
            return FormFormat.of(name);
        } catch (IllegalArgumentException e) {
            throw new UsageException(phrases.get("forms.format", name));
        }
    }

    /** Every form is written aside first; none appears unless all could be written. */
    private void write(Map<Path, Output> files, Phrases phrases) throws IOException {
        Files.createDirectories(out);
        Map<Path, Path> parts = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, Output> file : files.entrySet()) {
                Path part = Path.of(file.getKey() + ".part");
                parts.put(file.getKey(), part);
                try (OutputStream stream = Files.newOutputStream(part)) {
                    file.getValue().form().write(file.getValue().format(), stream);
                }
            }
            for (Map.Entry<Path, Path> part : parts.entrySet()) {
                Files.move(part.getValue(), part.getKey(), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (Path part : parts.values()) {
                Files.deleteIfExists(part);
            }
        }
        console.out().println(phrases.get("forms.written", files.size(), out));
    }
}
