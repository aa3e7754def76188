package tw.kaohe.model;

import java.util.List;
import java.util.regex.Pattern;

/** Which criteria a run is limited to: globs such as {@code 109L-*} with {@code *} and {@code ?}; none means all. */
public record CodeGlobs(List<String> globs) {
    public CodeGlobs {
        globs = List.copyOf(globs);
    }

    /** Whether a criterion is judged and reported. */
    public boolean includes(String code) {
        return globs.isEmpty() || globs.stream().anyMatch(glob -> matches(glob, code));
    }

    private static boolean matches(String glob, String code) {
        StringBuilder regex = new StringBuilder();
        for (char c : glob.strip().toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return code.matches(regex.toString());
    }
}
