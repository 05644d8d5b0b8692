package dev.plumbline.service.page;

/**
 * A file that browsers may have.
 *
 * @param type its media type
 * @param bytes what is in it; not changed by anybody
 * @param tag tells this content from any other
 * @param lasting whether its address never has another content
 */
public record PageFile(String type, byte[] bytes, String tag, boolean lasting) {}
