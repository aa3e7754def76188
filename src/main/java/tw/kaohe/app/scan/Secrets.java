package tw.kaohe.app.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Passwords that do not stand in the settings: {@code ${env:NAME}} or {@code ${file:PATH}}, whole values only. Never shown, never logged. */
public final class Secrets {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|file):([^}]+)}");
    private final Path base;

    /** @param base folder that relative paths start from */
    public Secrets(Path base) {
        this.base = base;
    }

    /** @throws ConfigException if the environment or the file does not have it */
    public String resolve(String value) {
        Matcher reference = value == null ? null : REFERENCE.matcher(value.strip());
        if (reference == null || !reference.matches()) {
            return value;
        }
        return reference.group(1).equals("env") ? fromEnvironment(reference.group(2)) : fromFile(reference.group(2));
    }

    private static String fromEnvironment(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new ConfigException("${env:" + name + "}: the environment has no " + name + "; set it, or write ${file:PATH}");
        }
        return value;
    }

    private String fromFile(String name) {
        try {
            return Files.readString(base.resolve(name)).strip();
        } catch (IOException e) {
            throw new ConfigException("${file:" + name + "}: " + base.resolve(name) + " cannot be read; relative paths start from the settings' folder");
        }
    }
}
