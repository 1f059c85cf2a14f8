package io.wattbus.search.indexing;

/** The index cannot take the document of a record. Names the kind of error, not what is in it. */
final class RefusedDocumentException extends RuntimeException {

    RefusedDocumentException(String kind) {
        super(kind);
    }
}
