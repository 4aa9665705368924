package dev.plaza.auth.domain.mail;

/** Why a mail is sent; its name in lower case, with hyphens, is that of its templates. */
public enum MailPurpose {
    /** A link that shows that the account's address is its person's. */
    VERIFY_EMAIL,
    /** A link that lets its holder choose a new password. */
    RESET_PASSWORD,
    /** The password was changed. */
    PASSWORD_CHANGED
}
