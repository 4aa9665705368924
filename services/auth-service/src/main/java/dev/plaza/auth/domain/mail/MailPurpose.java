package dev.plaza.auth.domain.mail;

import java.util.Locale;

/** Why a mail is sent. One more is a constant here, a line of {@code subjects.properties} and two templates. */
public enum MailPurpose {
    /** A link that opens an account. */
    REGISTER(Link.VERIFICATION),
    /** To somebody who wants an account: the name that they chose belongs to somebody else. */
    NAME_TAKEN(Link.NONE),
    /** A link that shows that the account's address is its person's. */
    VERIFY_EMAIL(Link.VERIFICATION),
    /** A link that lets its holder choose a new password. */
    RESET_PASSWORD(Link.RESET),
    /** The password was changed. */
    PASSWORD_CHANGED(Link.NONE),
    /** A link, to the address that an account wants to have. */
    CHANGE_EMAIL(Link.VERIFICATION),
    /** To the address that an account had: it has another one now. */
    EMAIL_CHANGED(Link.NONE),
    /** To the owner of an address that somebody else asked for. */
    ADDRESS_WANTED(Link.NONE),
    /** The second factor was switched on. */
    MFA_SWITCHED_ON(Link.NONE),
    /** The second factor was switched off. */
    MFA_SWITCHED_OFF(Link.NONE),
    /** A recovery code stood in for the second factor. */
    RECOVERY_CODE_USED(Link.NONE),
    /** All data of the person was gathered and can be fetched. */
    EXPORT_READY(Link.NONE);

    private final Link link;

    MailPurpose(Link link) {
        this.link = link;
    }

    public Link link() {
        return link;
    }

    /** What its templates and its subject are called. */
    public String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the secret leads that a mail carries. */
    public enum Link {
        NONE(""),
        VERIFICATION("verify-email"),
        RESET("reset-password");

        private final String page;

        Link(String page) {
            this.page = page;
        }

        /** Of the frontend. */
        public String page() {
            return page;
        }
    }
}
