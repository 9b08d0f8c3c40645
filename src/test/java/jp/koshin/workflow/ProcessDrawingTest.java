package jp.koshin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The case page shows the models as they are drawn: nothing lies over anything else. */
class ProcessDrawingTest {

  private static final double JAPANESE = 11;
  private static final double LATIN = 4.3;
  private static final double LINE = 13;

  static Stream<Path> models() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
    }
  }

  /** What is drawn, by the id of its element. */
  private record Drawing(
      Map<String, Rectangle2D> shapes,
      Map<String, Rectangle2D> labels,
      Map<String, List<Point2D>> edges,
      Map<String, String> hosts,
      Map<String, Set<String>> ends) {}

  @ParameterizedTest
  @MethodSource("models")
  void no_element_lies_over_another(Path file) throws Exception {
    Drawing drawing = read(file);
    List<String> found = new ArrayList<>();
    drawing
        .shapes()
        .forEach(
            (one, area) ->
                drawing
                    .shapes()
                    .forEach(
                        (other, its) -> {
                          if (one.compareTo(other) < 0
                              && !belong(drawing, one, other)
                              && inner(area).intersects(its)) {
                            found.add(one + " over " + other);
                          }
                        }));
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_label_lies_on_no_element_and_under_no_flow(Path file) throws Exception {
    Drawing drawing = read(file);
    List<String> found = new ArrayList<>();
    drawing
        .labels()
        .forEach(
            (of, label) -> {
              drawing.shapes().entrySet().stream()
                  .filter(shape -> !shape.getKey().equals(of))
                  .filter(shape -> inner(label).intersects(shape.getValue()))
                  .forEach(shape -> found.add(of + " on " + shape.getKey()));
              drawing.edges().entrySet().stream()
                  .filter(edge -> crosses(edge.getValue(), label))
                  .forEach(edge -> found.add(of + " under " + edge.getKey()));
            });
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_label_has_room_for_its_name_in_both_languages(Path file) throws Exception {
    Drawing drawing = read(file);
    List<String> found = new ArrayList<>();
    all(document(file), "*")
        .filter(element -> drawing.labels().containsKey(element.getAttribute("id")))
        .forEach(
            element -> {
              Rectangle2D label = drawing.labels().get(element.getAttribute("id"));
              Stream.of(
                      element.getAttribute("name"),
                      element.getAttributeNS(StepNames.NAMESPACE, StepNames.ENGLISH))
                  .filter(name -> !fits(name, label))
                  .forEach(name -> found.add(name + " in " + label));
            });
    assertThat(found).isEmpty();
  }

  /** In lines of whole words. */
  private static boolean fits(String name, Rectangle2D label) {
    double width = 0;
    int lines = 1;
    for (String word : name.split(" ")) {
      double further = width == 0 ? width(word) : width + LATIN + width(word);
      if (width > 0 && further > label.getWidth()) {
        lines++;
        further = width(word);
      }
      width = further;
      if (width > label.getWidth()) {
        return false;
      }
    }
    return lines <= Math.floor(label.getHeight() / LINE);
  }

  /** About as wide as the page draws it. */
  private static double width(String word) {
    return word.codePoints().mapToDouble(c -> c < 0x80 ? LATIN : JAPANESE).sum();
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_flow_begins_and_ends_at_its_elements_and_runs_through_no_other(Path file)
      throws Exception {
    Drawing drawing = read(file);
    List<String> found = new ArrayList<>();
    drawing
        .edges()
        .forEach(
            (flow, points) -> {
              Set<String> ends = drawing.ends().get(flow);
              ends.stream()
                  .filter(end -> !touches(points, drawing.shapes().get(end)))
                  .forEach(end -> found.add(flow + " misses " + end));
              drawing.shapes().entrySet().stream()
                  .filter(shape -> !ends.contains(shape.getKey()))
                  .filter(shape -> ends.stream().noneMatch(e -> belong(drawing, e, shape.getKey())))
                  .filter(shape -> crosses(points, shape.getValue()))
                  .forEach(shape -> found.add(flow + " through " + shape.getKey()));
            });
    assertThat(found).isEmpty();
  }

  private static boolean belong(Drawing drawing, String one, String other) {
    return other.equals(drawing.hosts().get(one)) || one.equals(drawing.hosts().get(other));
  }

  private static boolean crosses(List<Point2D> points, Rectangle2D area) {
    return IntStream.range(1, points.size())
        .anyMatch(i -> new Line2D.Double(points.get(i - 1), points.get(i)).intersects(inner(area)));
  }

  private static boolean touches(List<Point2D> points, Rectangle2D area) {
    Rectangle2D around =
        new Rectangle2D.Double(
            area.getX() - 1, area.getY() - 1, area.getWidth() + 2, area.getHeight() + 2);
    return around.contains(points.get(0)) || around.contains(points.get(points.size() - 1));
  }

  /** Without its border, which may touch. */
  private static Rectangle2D inner(Rectangle2D area) {
    return new Rectangle2D.Double(
        area.getX() + 1, area.getY() + 1, area.getWidth() - 2, area.getHeight() - 2);
  }

  /** Without the frames of subprocesses, in which others lie. */
  private static Document document(Path file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(file.toFile());
  }

  private static Drawing read(Path file) throws Exception {
    Document model = document(file);
    Set<String> frames =
        all(model, "subProcess").map(e -> e.getAttribute("id")).collect(Collectors.toSet());
    Map<String, Rectangle2D> shapes = new LinkedHashMap<>();
    Map<String, Rectangle2D> labels = new LinkedHashMap<>();
    Map<String, List<Point2D>> edges = new LinkedHashMap<>();
    all(model, "BPMNShape")
        .filter(shape -> !frames.contains(shape.getAttribute("bpmnElement")))
        .forEach(
            shape -> {
              List<Element> bounds = list(shape.getElementsByTagNameNS("*", "Bounds"));
              shapes.put(shape.getAttribute("bpmnElement"), area(bounds.get(0)));
              bounds.stream()
                  .skip(1)
                  .forEach(b -> labels.put(shape.getAttribute("bpmnElement"), area(b)));
            });
    all(model, "BPMNEdge")
        .forEach(
            edge -> {
              edges.put(
                  edge.getAttribute("bpmnElement"),
                  list(edge.getElementsByTagNameNS("*", "waypoint")).stream()
                      .map(ProcessDrawingTest::point)
                      .toList());
              list(edge.getElementsByTagNameNS("*", "Bounds"))
                  .forEach(b -> labels.put(edge.getAttribute("bpmnElement"), area(b)));
            });
    Map<String, String> hosts =
        all(model, "boundaryEvent")
            .collect(
                Collectors.toMap(e -> e.getAttribute("id"), e -> e.getAttribute("attachedToRef")));
    Map<String, Set<String>> ends =
        all(model, "sequenceFlow")
            .collect(
                Collectors.toMap(
                    e -> e.getAttribute("id"),
                    e -> Set.of(e.getAttribute("sourceRef"), e.getAttribute("targetRef"))));
    return new Drawing(shapes, labels, edges, hosts, ends);
  }

  private static Rectangle2D area(Element bounds) {
    return new Rectangle2D.Double(
        number(bounds, "x"),
        number(bounds, "y"),
        number(bounds, "width"),
        number(bounds, "height"));
  }

  private static Point2D point(Element waypoint) {
    return new Point2D.Double(number(waypoint, "x"), number(waypoint, "y"));
  }

  private static double number(Element element, String name) {
    return Double.parseDouble(element.getAttribute(name));
  }

  private static Stream<Element> all(Document model, String name) {
    return list(model.getElementsByTagNameNS("*", name)).stream();
  }

  private static List<Element> list(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }
}
