package nl.oproep.adapter.invoice;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** UBL's XML, element by element: aggregates and basic components, in the order they are written. */
final class Xml {
    private static final String CAC = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    private static final String CBC = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    /** A document of this type, {@code Invoice} or {@code CreditNote}. */
    Xml(String type) {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            out.writeStartElement(type);
            out.writeDefaultNamespace("urn:oasis:names:specification:ubl:schema:xsd:" + type + "-2");
            out.writeNamespace("cac", CAC);
            out.writeNamespace("cbc", CBC);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** An aggregate with what {@code content} writes in it. */
    Xml in(String name, Runnable content) {
        try {
            out.writeStartElement("cac", name, CAC);
            content.run();
            out.writeEndElement();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
        return this;
    }

    /** A basic component; nothing when there is no value. */
    Xml put(String name, @Nullable Object value) {
        return put(name, value, null, "");
    }

    /** A basic component with one attribute; nothing when there is no value. */
    Xml put(String name, @Nullable Object value, @Nullable String attribute, String of) {
        if (value == null) {
            return this;
        }
        try {
            out.writeStartElement("cbc", name, CBC);
            if (attribute != null) {
                out.writeAttribute(attribute, of);
            }
            out.writeCharacters(Characters.printable(value.toString()));
            out.writeEndElement();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
        return this;
    }

    byte[] bytes() {
        try {
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
        return bytes.toByteArray();
    }

    private static IllegalStateException broken(XMLStreamException e) {
        return new IllegalStateException(
                "XML could not be written into memory: " + e.getClass().getSimpleName());
    }
}
