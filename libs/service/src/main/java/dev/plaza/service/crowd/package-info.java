/** Made-up people without number, and who of them knows whom: the same in every service. */
@NullMarked
package dev.plaza.service.crowd;

import org.jspecify.annotations.NullMarked;
