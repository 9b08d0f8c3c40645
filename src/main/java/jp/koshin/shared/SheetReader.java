package jp.koshin.shared;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the first sheet of an XLSX file as a table, row by row: no formula is run, nothing outside
 * the file is looked at, and a file that unfolds to too much is not read at all.
 */
final class SheetReader {

  private static final int MOST_UNFOLDED = 20 * 1024 * 1024;
  private static final int MOST_ENTRIES = 200;
  private static final int MOST_COLUMNS = 50;
  private static final int BUFFER = 8192;

  /**
   * No field takes as much. A sheet may name one long text in every cell, so that a small file
   * fills the memory.
   */
  private static final int LONGEST_TEXT = 4000;

  private SheetReader() {}

  static boolean isSheet(byte[] content) {
    return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3;
  }

  /**
   * The lines under the heads in the first row; empty where the file is none that can be read.
   *
   * @param most lines that are read
   */
  static Optional<List<CsvInput.Line>> read(byte[] content, int most) {
    try {
      if (!isModest(content)) {
        return Optional.empty();
      }
      try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(content))) {
        return Optional.of(firstSheet(file, most));
      }
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | ParserConfigurationException
        | RuntimeException unreadable) {
      // whatever a parser throws at a strange file means the same; its text may be patients' data
      return Optional.empty();
    }
  }

  private static boolean isModest(byte[] content) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long unfolded = 0;
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries++;
        for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
          unfolded += read;
          if (unfolded > MOST_UNFOLDED) {
            return false;
          }
        }
      }
    }
    return entries > 0 && entries <= MOST_ENTRIES;
  }

  private static List<CsvInput.Line> firstSheet(OPCPackage file, int most)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    XSSFReader reader = new XSSFReader(file);
    Rows rows = new Rows(most);
    Iterator<InputStream> sheets = reader.getSheetsData();
    try (InputStream sheet = sheets.next()) {
      XMLReader parser = XMLHelper.newXMLReader();
      parser.setContentHandler(
          new XSSFSheetXMLHandler(
              reader.getStylesTable(),
              null,
              new ReadOnlySharedStringsTable(file),
              rows,
              new IsoDates(),
              false));
      parser.parse(new InputSource(sheet));
    }
    return rows.lines;
  }

  /** Days as {@code 2024-10-11}, however the sheet shows them. */
  private static final class IsoDates extends DataFormatter {
    @Override
    public String formatRawCellContents(double value, int index, String format) {
      return DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(value)
          ? LocalDate.from(DateUtil.getLocalDateTime(value)).toString()
          : super.formatRawCellContents(value, index, format);
    }
  }

  private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {
    private final int most;
    private final List<CsvInput.Line> lines = new ArrayList<>();
    private final Map<Integer, String> heads = new LinkedHashMap<>();
    private Map<String, String> cells = new LinkedHashMap<>();

    Rows(int most) {
      this.most = most;
    }

    @Override
    public void startRow(int row) {
      cells = new LinkedHashMap<>();
    }

    @Override
    public void endRow(int row) {
      boolean empty = cells.values().stream().allMatch(String::isBlank);
      if (!empty && lines.size() <= most) {
        lines.add(new CsvInput.Line(row + 1, cells));
      }
    }

    @Override
    public void cell(String reference, String text, XSSFComment comment) {
      CellReference at = new CellReference(reference);
      int column = at.getCol();
      if (column >= MOST_COLUMNS || text == null) {
        return;
      }
      if (text.length() > LONGEST_TEXT) {
        throw new IllegalArgumentException("a cell is too long");
      }
      if (at.getRow() == 0) {
        heads.put(column, text.strip());
      } else if (heads.containsKey(column)) {
        cells.put(heads.get(column), text.strip());
      }
    }
  }
}
