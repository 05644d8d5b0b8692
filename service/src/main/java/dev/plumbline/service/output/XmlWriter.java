package dev.plumbline.service.output;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The XML writer of the JDK, with calls that chain, and without characters that XML cannot hold.
 * For one thread.
 */
final class XmlWriter {
  private final XMLStreamWriter xml;

  XmlWriter(Writer out) throws IOException {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    } catch (XMLStreamException broken) {
      throw failure(broken);
    }
  }

  XmlWriter declaration() throws IOException {
    return write(() -> xml.writeStartDocument("UTF-8", "1.0")).text("\n");
  }

  /** The first line of a document in HTML's own syntax. */
  XmlWriter htmlDeclaration() throws IOException {
    return write(() -> xml.writeDTD("<!DOCTYPE html>\n"));
  }

  XmlWriter start(String element) throws IOException {
    return write(() -> xml.writeStartElement(element));
  }

  /** An element that never holds anything; it has no end. */
  XmlWriter empty(String element) throws IOException {
    return write(() -> xml.writeEmptyElement(element));
  }

  XmlWriter attribute(String name, String value) throws IOException {
    return write(() -> xml.writeAttribute(name, holdable(value)));
  }

  XmlWriter attribute(String name, int value) throws IOException {
    return attribute(name, Integer.toString(value));
  }

  XmlWriter text(String text) throws IOException {
    return write(() -> xml.writeCharacters(holdable(text)));
  }

  /** An element that holds nothing but text. */
  XmlWriter element(String element, String text) throws IOException {
    return start(element).text(text).end();
  }

  XmlWriter end() throws IOException {
    return write(xml::writeEndElement);
  }

  void flush() throws IOException {
    write(xml::flush);
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  private XmlWriter write(Step step) throws IOException {
    try {
      step.run();
      return this;
    } catch (XMLStreamException broken) {
      throw failure(broken);
    }
  }

  private static IOException failure(XMLStreamException broken) {
    return broken.getNestedException() instanceof IOException io ? io : new IOException(broken);
  }

  /** Lone halves of surrogate pairs, controls and non-characters become a replacement mark. */
  private static String holdable(String text) {
    if (text.codePoints().allMatch(XmlWriter::isHoldable)) {
      return text;
    }
    StringBuilder holdable = new StringBuilder(text.length());
    text.codePoints().map(c -> isHoldable(c) ? c : 0xFFFD).forEach(holdable::appendCodePoint);
    return holdable.toString();
  }

  private static boolean isHoldable(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
