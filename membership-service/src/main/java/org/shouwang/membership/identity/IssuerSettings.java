package org.shouwang.membership.identity;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the embedded issuer.
 *
 * @param issuer the issuer's address as a browser sees it: the gateway's, without a slash at the
 *     end
 * @param secrets the folder that holds this installation's secrets
 */
@ConfigurationProperties("shouwang")
record IssuerSettings(String issuer, Path secrets) {}
