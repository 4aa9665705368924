/** Registration that shows nobody whether an address has an account: it waits for a mailed link to be used. */
@NullMarked
package dev.plaza.auth.application.registration;

import org.jspecify.annotations.NullMarked;
