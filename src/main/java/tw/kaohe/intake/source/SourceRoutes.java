package tw.kaohe.intake.source;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.mail.DefaultAuthenticator;
import org.apache.camel.component.mail.MailEndpoint;
import org.apache.camel.component.mail.MailMessage;
import org.apache.camel.support.ExpressionAdapter;
import org.apache.camel.support.ScheduledPollEndpoint;
import tw.kaohe.intake.scan.Delivery;
import tw.kaohe.model.Sha256;

/** One route for each source, from its endpoint to the intake; what goes wrong goes to its watch. */
final class SourceRoutes extends RouteBuilder {
    private static final long MINUTE = 60_000;
    private final List<SourceSettings> sources;
    private final Surroundings around;
    private final boolean scheduled;
    private final Map<String, SourceWatch> watches = new LinkedHashMap<>();

    /** @param scheduled whether they poll when their schedules say so, or only when they are told to */
    SourceRoutes(List<SourceSettings> sources, Surroundings around, boolean scheduled) {
        this.sources = sources;
        this.around = around;
        this.scheduled = scheduled;
        sources.forEach(s -> watches.put(s.name(), new SourceWatch(s, around, new Trouble(around.phrases(), secrets(s)))));
    }

    /** Passwords that no message may repeat. */
    private Set<String> secrets(SourceSettings source) {
        Stream<Secret> secrets = source instanceof MailSource mail ? Stream.of(mail.password())
            : source instanceof SftpSource sftp ? Stream.of(sftp.password(), sftp.passphrase()) : Stream.empty();
        return secrets.filter(s -> s != null).map(s -> s.resolve(around.secrets())).collect(Collectors.toSet());
    }

    /** By source, in the order of the settings. */
    Map<String, SourceWatch> watches() {
        return watches;
    }

    static String id(String source) {
        return "source-" + source;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        sources.forEach(this::route);
    }

    private void route(SourceSettings source) {
        SourceWatch watch = watches.get(source.name());
        TakeIn intake = new TakeIn(around, watch);
        if (source instanceof FolderSource folder) {
            Path path = around.base().resolve(folder.path()).normalize().toAbsolutePath();
            FolderFiles files = new FolderFiles(folder, path, around, watch, intake);
            route(source, file(folder, path, files), e -> intake.accept(files.delivery(Path.of(found(e).getAbsoluteFilePath()))));
        } else if (source instanceof MailSource mail) {
            MailParts parts = new MailParts(mail, around, intake);
            route(source, mail(mail), e -> mail(e, parts, watch));
        } else if (source instanceof SftpSource sftp) {
            route(source, remote(source, new SftpRemote(sftp, around, watch, intake)), e -> intake.accept(e.getIn().getBody(Delivery.class)));
        } else if (source instanceof PageSource pages) {
            route(source, remote(source, new PageRemote(pages, around, watch)), e -> intake.accept(e.getIn().getBody(Delivery.class)));
        }
    }

    private void route(SourceSettings source, ScheduledPollEndpoint endpoint, Processor end) {
        SourceWatch watch = watches.get(source.name());
        endpoint.setPollStrategy(watch);
        endpoint.setExceptionHandler(watch);
        endpoint.setBackoffErrorThreshold(source.retry().restAfter());
        endpoint.setBackoffMultiplier(source.retry().restPolls());
        endpoint.setStartScheduler(scheduled);
        if (scheduled) {
            endpoint.configureProperties(new HashMap<>(Map.of("scheduler", "quartz", "scheduler.cron", source.every(),
                "scheduler.timeZone", "Asia/Taipei")));
        }
        var route = from(endpoint).routeId(id(source.name()));
        (source.filesPerMinute() == null ? route : route.throttle(source.filesPerMinute()).timePeriodMillis(MINUTE)).process(end);
    }

    private RemoteEndpoint remote(SourceSettings source, Remote remote) {
        RemoteEndpoint endpoint = new RemoteEndpoint("kaohe:" + source.name(), null, remote);
        endpoint.setCamelContext(getContext());
        return endpoint;
    }

    private FileEndpoint file(FolderSource source, Path folder, FolderFiles files) {
        // The folder is set afterwards: an address cannot hold every name.
        FileEndpoint endpoint = getContext().getEndpoint("file:" + source.name() + "?autoCreate=false&recursive=true"
            + "&preSort=true&idempotent=false&synchronous=true" + (source.keep() ? "&noop=true" : ""), FileEndpoint.class);
        endpoint.getConfiguration().setDirectory(folder.toString());
        endpoint.setFile(folder.toFile());
        endpoint.setFilter(files);
        endpoint.setExclusiveReadLockStrategy(files);
        watches.get(source.name()).onEmpty(() -> Files.list(folder).close());
        endpoint.setOnCompletionExceptionHandler(watches.get(source.name()));
        if (!source.keep()) {
            endpoint.setMove(new ExpressionAdapter() {
                @Override
                public Object evaluate(Exchange exchange) {
                    return done(Path.of(found(exchange).getAbsoluteFilePath())).toString();
                }
            });
        }
        return endpoint;
    }

    private static GenericFile<?> found(Exchange exchange) {
        return (GenericFile<?>) exchange.getProperty(ExchangePropertyKey.FILE_EXCHANGE_FILE);
    }

    /** Into {@code .done} beside it; an earlier file of that name stays. */
    private static Path done(Path file) {
        Path target = file.resolveSibling(".done").resolve(file.getFileName());
        return Files.exists(target) ? target.resolveSibling(Sha256.hex(file + "|" + file.toFile().lastModified() + "|" + file.toFile().length())
            .substring(0, 12) + "-" + file.getFileName()) : target;
    }

    private MailEndpoint mail(MailSource source) {
        boolean tls = source.security().equals("tls");
        String protocol = tls ? "imaps" : "imap";
        getContext().getRegistry().bind("login-" + source.name(), new DefaultAuthenticator(source.user(), source.password().resolve(around.secrets())));
        MailEndpoint endpoint = getContext().getEndpoint(protocol + "://" + source.host() + ":" + source.port()
            + "?authenticator=#login-" + source.name() + "&peek=true&mapMailMessage=false&disconnect=true&closeFolder=true"
            + "&fetchSize=-1&maxMessagesPerPoll=" + source.batch() + "&connectionTimeout=" + source.timeout() * 1000
            + "&unseen=" + (source.moveTo() == null), MailEndpoint.class);
        endpoint.getConfiguration().setFolderName(source.folder());
        endpoint.getConfiguration().setMoveTo(source.moveTo());
        endpoint.getConfiguration().setAdditionalJavaMailProperties(properties(protocol, source));
        watches.get(source.name()).onEmpty(() -> openable(protocol, source));
        endpoint.setMailUidGenerator((e, message) -> String.valueOf(message.getMessageNumber()));
        return endpoint;
    }

    private void openable(String protocol, MailSource source) throws MessagingException {
        try (Store store = Session.getInstance(properties(protocol, source)).getStore(protocol)) {
            store.connect(source.host(), source.port(), source.user(), source.password().resolve(around.secrets()));
            try (Folder folder = store.getFolder(source.folder())) {
                folder.open(Folder.READ_WRITE);
            }
        }
    }

    private static Properties properties(String protocol, MailSource source) {
        Properties properties = new Properties();
        properties.put("mail." + protocol + ".fetchsize", String.valueOf(1 << 19));
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        for (String wait : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.put("mail." + protocol + "." + wait, String.valueOf(source.timeout() * 1000));
        }
        if (source.security().equals("starttls")) {
            properties.put("mail.imap.starttls.enable", "true");
            properties.put("mail.imap.starttls.required", "true");
        }
        return properties;
    }

    /** A mail is marked read, or moved, when this returns; its own headers cannot ask for more, Camel leaves out those that are meant for itself. */
    private static void mail(Exchange exchange, MailParts parts, SourceWatch watch) throws Exception {
        jakarta.mail.Message message = exchange.getIn(MailMessage.class).getOriginalMessage();
        try {
            UIDFolder box = (UIDFolder) message.getFolder();
            parts.take(message, box.getUIDValidity(), box.getUID(message));
        } catch (Exception e) {
            watch.note(null, e);
            throw e;
        }
    }
}
