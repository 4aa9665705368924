/** What the platform consists of on this machine: services, ports, folders, secrets and settings. */
@NullMarked
package dev.plaza.local.platform;

import org.jspecify.annotations.NullMarked;
