package tw.kaohe.intake.notice;

/** A notice could not be sent; the message says why and holds no secret. */
final class NotSent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotSent(String why) {
        super(why);
    }

    NotSent(Throwable cause) {
        super(why(cause), cause);
    }

    private static String why(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String said = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return root.getClass().getSimpleName() + ": " + said;
    }
}
