/** The audit trail: who did what to whom, from where and when, written with the change itself and never altered. */
@NullMarked
package dev.plaza.db.audit;

import org.jspecify.annotations.NullMarked;
