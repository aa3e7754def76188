package tw.kaohe.app.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.helpers.NOPAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Logs go to a file, so that the terminal shows what a person wants to see. In code because reading an XML file costs a
 * tenth of a second at every start. Found by Logback as a service.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {
    private static final String KEPT_SIZE = "5MB";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
        context.getLogger("org.apache.camel").setLevel(Level.WARN);
        context.getLogger("org.drools").setLevel(Level.ERROR);
        context.getLogger("org.kie").setLevel(Level.ERROR);
        context.getLogger("org.apache.pdfbox").setLevel(Level.OFF);
        context.getLogger("org.apache.fontbox").setLevel(Level.OFF);
        LateFile file = new LateFile(Home.find().logs());
        file.setContext(context);
        file.start();
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(file);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Opens the log file with the first line for it: most runs have none, and the pattern's converters are a third of what Logback loads. */
    private static final class LateFile extends AppenderBase<ILoggingEvent> {
        private final Path folder;
        private Appender<ILoggingEvent> file;

        LateFile(Path folder) {
            this.folder = folder;
        }

        @Override
        protected void append(ILoggingEvent event) {
            if (file == null) {
                file = opened();
            }
            file.doAppend(event);
        }

        private Appender<ILoggingEvent> opened() {
            try {
                Files.createDirectories(folder);
                if (Files.isWritable(folder)) {
                    return file((LoggerContext) getContext(), folder.resolve("kaohe.log"));
                }
            } catch (java.io.IOException | RuntimeException e) {
                addWarn("no log file in " + folder, e);
            }
            return new NOPAppender<>();
        }

        @Override
        public void stop() {
            super.stop();
            if (file != null) {
                file.stop();
            }
        }
    }

    private static RollingFileAppender<ILoggingEvent> file(LoggerContext context, Path file) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{30} %msg%n");
        encoder.start();
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(file + ".%i");
        rolling.setMinIndex(1);
        rolling.setMaxIndex(3);
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(FileSize.valueOf(KEPT_SIZE));
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        appender.setRollingPolicy(rolling);
        appender.setTriggeringPolicy(size);
        rolling.start();
        size.start();
        appender.start();
        return appender;
    }
}
