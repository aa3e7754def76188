package tw.kaohe.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.RegisterEntry;

/** Collects agencies and what belongs to each; a name is an id, a name or an alias of the register, else a new agency's id. */
final class AgencyDirectory {
    private static final int LONGEST_ID = 80;
    private final List<RegisterEntry> register = new ArrayList<>();
    private final Map<String, Agency> agencies = new LinkedHashMap<>();

    private static final class Agency {
        private final RegisterEntry entry;
        private final List<FoundFile> files = new ArrayList<>();
        private final List<ReadFile> read = new ArrayList<>();
        private final List<ReadFile> parts = new ArrayList<>();

        Agency(RegisterEntry entry) {
            this.entry = entry;
        }
    }

    void register(List<RegisterEntry> entries) {
        register.addAll(entries);
        entries.forEach(e -> agency(e.id()));
    }

    boolean hasRegister() {
        return !register.isEmpty();
    }

    void addFiles(String name, List<FoundFile> files) {
        agency(name).files.addAll(files);
    }

    void addRead(String name, ReadFile file) {
        agency(name).read.add(file);
    }

    /** A part of a file that speaks of several agencies. */
    void addPart(String name, ReadFile part) {
        agency(name).parts.add(part);
    }

    private Agency agency(String name) {
        Optional<RegisterEntry> entry = find(name);
        String id = folderName(entry.map(RegisterEntry::id).orElse(name));
        return agencies.computeIfAbsent(id, i -> new Agency(entry.orElse(null)));
    }

    private Optional<RegisterEntry> find(String name) {
        return register.stream().filter(e -> same(e.id(), name)).findFirst()
            .or(() -> register.stream().filter(e -> same(e.name(), name)).findFirst())
            .or(() -> register.stream().filter(e -> e.aliases().stream().anyMatch(a -> same(a, name))).findFirst());
    }

    /** 臺 and 台 are one character to officers, and blanks mean nothing in a name; names may be composed or decomposed. */
    private static boolean same(String a, String b) {
        return a != null && fold(a).equals(fold(b));
    }

    private static String fold(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFC).replace('台', '臺').replaceAll("[\\s\u3000]+", "");
    }

    /** An id is also the name of a folder: what no file system takes is replaced. */
    static String folderName(String id) {
        String safe = FileTree.escape(java.text.Normalizer.normalize(id.strip(), java.text.Normalizer.Form.NFC))
            .replaceAll("[/\\\\:*?\"<>|]", "_").replaceAll("^[.\\-]+", "_").replaceAll("[. ]+$", "");
        String cut = safe.length() > LONGEST_ID ? safe.substring(0, LONGEST_ID) : safe;
        return cut.isEmpty() ? "_" : cut;
    }

    /** The agencies in the order of their ids. @param shared tables that hold for all of them */
    List<AgencyTask> tasks(List<ReadFile> shared) {
        List<AgencyTask> tasks = new ArrayList<>();
        agencies.forEach((id, a) -> {
            List<ReadFile> all = new ArrayList<>(shared);
            all.addAll(a.parts);
            tasks.add(new AgencyTask(id, a.entry, List.copyOf(a.files), List.copyOf(a.read), all));
        });
        tasks.sort(java.util.Comparator.comparing(AgencyTask::id));
        return tasks;
    }
}
