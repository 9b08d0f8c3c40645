package jp.koshin.evidence;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Walks every object of a PDF, reachable or not, and refuses what acts, carries other files or
 * cannot be drawn in ordinary memory. Links to the web and jumps within the document are passive.
 */
final class PdfObjects {

  private static final int MOST_OBJECTS = 500_000;

  private static final Set<String> ACTIVE_KEYS =
      Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "XFA", "RichMediaContent", "AF");

  private static final Set<String> ACTIVE_ACTIONS =
      Set.of(
          "JavaScript",
          "Launch",
          "ImportData",
          "SubmitForm",
          "GoToE",
          "GoToR",
          "Rendition",
          "Movie",
          "Sound",
          "RichMediaExecute");

  private static final Set<String> ACTIVE_TYPES =
      Set.of("EmbeddedFile", "FileAttachment", "RichMedia", "Screen", "3D");

  private static final COSName S = COSName.S;

  private final long maxPixels;
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<COSBase> open = new ArrayDeque<>();

  PdfObjects(long maxPixels) {
    this.maxPixels = maxPixels;
  }

  void check(PDDocument document) throws Refused {
    visit(document.getDocument().getTrailer());
    for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
      visit(document.getDocument().getObjectFromPool(key));
    }
    while (!open.isEmpty()) {
      follow(open.pop());
    }
  }

  private void visit(@Nullable COSBase object) throws Refused {
    COSBase direct = object instanceof COSObject reference ? reference.getObject() : object;
    if ((direct instanceof COSDictionary || direct instanceof COSArray) && seen.add(direct)) {
      if (seen.size() > MOST_OBJECTS) {
        throw new Refused("BROKEN_FILE");
      }
      open.push(direct);
    }
  }

  private void follow(COSBase object) throws Refused {
    if (object instanceof COSArray array) {
      for (COSBase element : array) {
        visit(element);
      }
    } else if (object instanceof COSDictionary dictionary) {
      checkDictionary(dictionary);
      for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
        visit(entry.getValue());
      }
    }
  }

  private void checkDictionary(COSDictionary dictionary) throws Refused {
    if (dictionary.keySet().stream().anyMatch(key -> ACTIVE_KEYS.contains(key.getName()))
        || isOneOf(dictionary, S, ACTIVE_ACTIONS)
        || isOneOf(dictionary, COSName.TYPE, ACTIVE_TYPES)
        || isOneOf(dictionary, COSName.SUBTYPE, ACTIVE_TYPES)) {
      throw new Refused("ACTIVE_CONTENT");
    }
    long width = dictionary.getLong(COSName.WIDTH, 0);
    long height = dictionary.getLong(COSName.HEIGHT, 0);
    if (COSName.IMAGE.equals(dictionary.getDictionaryObject(COSName.SUBTYPE))
        && Math.max(width, 0) * Math.max(height, 0) > maxPixels) {
      throw new Refused("TOO_MANY_PIXELS");
    }
  }

  private static boolean isOneOf(COSDictionary dictionary, COSName key, Set<String> names) {
    return dictionary.getDictionaryObject(key) instanceof COSName name
        && names.contains(name.getName());
  }
}
