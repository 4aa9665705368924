package dev.plaza.auth.application.session;

import dev.plaza.auth.domain.session.Session;
import dev.plaza.auth.domain.session.TokenSecret;

/** A running session and the refresh token that its client holds from now on. */
public record SessionTokens(Session session, TokenSecret refreshToken) {}
