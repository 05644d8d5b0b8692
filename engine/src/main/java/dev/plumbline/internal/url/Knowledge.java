package dev.plumbline.internal.url;

/**
 * What is known of hosts and keys, ready for look-up. Immutable.
 *
 * @param hosts whose host is this?
 * @param lookalikes which host was meant?
 * @param pages whose web page is this?
 * @param keys may this be a credential?
 */
record Knowledge(HostIndex hosts, Lookalikes lookalikes, Pages pages, KeyLikeness keys) {}
