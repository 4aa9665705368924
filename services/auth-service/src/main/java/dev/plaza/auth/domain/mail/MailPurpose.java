package dev.plaza.auth.domain.mail;

import java.util.Locale;

/** Why a mail is sent. */
public enum MailPurpose {
    /** A link that shows that the account's address is its person's. */
    VERIFY_EMAIL,
    /** A link that lets its holder choose a new password. */
    RESET_PASSWORD,
    /** The password was changed. */
    PASSWORD_CHANGED,
    /** A link, to the address that an account wants to have. */
    CHANGE_EMAIL,
    /** To the address that an account had: it has another one now. */
    EMAIL_CHANGED,
    /** To the owner of an address that somebody else asked for. */
    ADDRESS_WANTED,
    /** The second factor was switched on. */
    MFA_SWITCHED_ON,
    /** The second factor was switched off. */
    MFA_SWITCHED_OFF,
    /** A recovery code stood in for the second factor. */
    RECOVERY_CODE_USED,
    /** All data of the person was gathered and can be fetched. */
    EXPORT_READY;

    /** What its templates and its subject are called. */
    public String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
