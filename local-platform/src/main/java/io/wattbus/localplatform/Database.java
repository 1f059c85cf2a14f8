package io.wattbus.localplatform;

/** A database with a user of its own who owns it. */
public record Database(String url, String user, String password) {}
