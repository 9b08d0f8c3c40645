package jp.koshin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every model of the build is drawn, named in Japanese, and calls only what it may. */
class ProcessModelTest {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final Pattern JAPANESE =
      Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
  private static final Pattern ENGLISH = Pattern.compile("\\p{ASCII}*[a-zA-Z]\\p{ASCII}*");
  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{(.*?)}", Pattern.DOTALL);
  private static final Pattern CALLED = Pattern.compile("(?<![\\w.'\"])([a-zA-Z_]\\w*)\\s*\\.");
  private static final Pattern WHOLE = Pattern.compile("\\s*([a-zA-Z_]\\w*)\\s*");

  static Stream<Path> models() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_model_has_no_scripts(Path file) throws Exception {
    Document model = read(file);

    assertThat(elements(model, BPMN, "scriptTask")).isEmpty();
    assertThat(elements(model, BPMN, "script")).isEmpty();
    assertThat(elements(model, CAMUNDA, "script")).isEmpty();
    assertThat(all(model)).noneMatch(e -> e.hasAttributeNS(CAMUNDA, "class"));
    assertThat(elements(model, BPMN, "conditionExpression"))
        .noneMatch(e -> e.hasAttribute("language"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_process_says_how_long_its_history_lives(Path file) throws Exception {
    assertThat(elements(read(file), BPMN, "process"))
        .isNotEmpty()
        .allMatch(process -> !process.getAttributeNS(CAMUNDA, "historyTimeToLive").isEmpty());
  }

  @ParameterizedTest
  @MethodSource("models")
  void an_element_has_a_japanese_name_and_an_english_id(Path file) throws Exception {
    Document model = read(file);

    assertThat(nodes(model).filter(node -> !joins(model, node)))
        .allMatch(node -> JAPANESE.matcher(node.getAttribute("name")).find(), "named in Japanese");
    assertThat(Stream.concat(nodes(model), elements(model, BPMN, "sequenceFlow").stream()))
        .extracting(element -> element.getAttribute("id"))
        .allMatch(id -> id.matches("[a-z]+(_[a-z]+)*"), "reads as English");
    assertThat(elements(model, BPMN, "process"))
        .allMatch(process -> process.getAttribute("id").matches("[a-z]+(-[a-z]+)*"))
        .allMatch(process -> JAPANESE.matcher(process.getAttribute("name")).find());
  }

  @ParameterizedTest
  @MethodSource("models")
  void every_japanese_name_has_an_english_one_beside(Path file) throws Exception {
    List<Element> named =
        all(read(file)).filter(e -> JAPANESE.matcher(e.getAttribute("name")).find()).toList();

    assertThat(named).isNotEmpty();
    assertThat(named)
        .filteredOn(
            e ->
                !ENGLISH
                    .matcher(e.getAttributeNS(StepNames.NAMESPACE, StepNames.ENGLISH))
                    .matches())
        .extracting(e -> e.getAttribute("id"))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  void every_element_is_drawn(Path file) throws Exception {
    Document model = read(file);
    Set<String> drawn =
        all(model)
            .filter(e -> DI.equals(e.getNamespaceURI()))
            .map(e -> e.getAttribute("bpmnElement"))
            .collect(Collectors.toSet());

    assertThat(elements(model, DI, "BPMNDiagram")).isNotEmpty();
    assertThat(Stream.concat(nodes(model), elements(model, BPMN, "sequenceFlow").stream()))
        .extracting(element -> element.getAttribute("id"))
        .allMatch(drawn::contains, "drawn");
  }

  @ParameterizedTest
  @MethodSource("models")
  void an_expression_calls_only_listed_beans(Path file) throws Exception {
    Set<String> allowed = new HashSet<>(listedBeans());
    allowed.add("execution");
    allowed.add("task");

    assertThat(calledNames(read(file))).isSubsetOf(allowed);
  }

  @Test
  void a_bean_that_is_not_listed_would_be_found() {
    assertThat(called("${dataSource.connection}", false)).containsExactly("dataSource");
    assertThat(called("${outcome == 'APPROVE' && claimTask.reviewers(execution)}", false))
        .containsExactly("claimTask");
    assertThat(called("${valueClaim}", true)).containsExactly("valueClaim");
  }

  private static Set<String> calledNames(Document model) {
    Set<String> names = new HashSet<>();
    all(model)
        .forEach(
            element -> {
              names.addAll(called(ownText(element), false));
              for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String name = element.getAttributes().item(i).getLocalName();
                names.addAll(
                    called(
                        element.getAttributes().item(i).getNodeValue(),
                        "delegateExpression".equals(name)));
              }
            });
    return names;
  }

  private static List<String> called(String text, boolean wholeIsBean) {
    List<String> names = new ArrayList<>();
    Matcher expressions = EXPRESSION.matcher(text);
    while (expressions.find()) {
      String inner = expressions.group(1);
      CALLED.matcher(inner).results().map(hit -> hit.group(1)).forEach(names::add);
      Matcher whole = WHOLE.matcher(inner);
      if (wholeIsBean && whole.matches()) {
        names.add(whole.group(1));
      }
    }
    return names;
  }

  private static Set<String> listedBeans() throws ClassNotFoundException {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessBean.class));
    Set<String> names = new HashSet<>();
    for (var candidate : scanner.findCandidateComponents("jp.koshin")) {
      Class<?> type = Class.forName(candidate.getBeanClassName());
      names.add(type.getAnnotation(ProcessBean.class).value());
    }
    return names;
  }

  private static Stream<Element> nodes(Document model) {
    return all(model)
        .filter(e -> BPMN.equals(e.getNamespaceURI()))
        .filter(e -> e.getLocalName().matches(".*(Event|Task|Gateway)|subProcess|callActivity"));
  }

  /** A gateway where ways only meet asks nothing. */
  private static boolean joins(Document model, Element node) {
    return node.getLocalName().endsWith("Gateway")
        && elements(model, BPMN, "sequenceFlow").stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(node.getAttribute("id")))
                .count()
            <= 1;
  }

  private static String ownText(Element element) {
    NodeList children = element.getChildNodes();
    return IntStream.range(0, children.getLength())
        .mapToObj(children::item)
        .filter(child -> !(child instanceof Element))
        .map(child -> String.valueOf(child.getNodeValue()))
        .collect(Collectors.joining());
  }

  private static List<Element> elements(Document model, String namespace, String name) {
    return list(model.getElementsByTagNameNS(namespace, name));
  }

  private static Stream<Element> all(Document model) {
    return list(model.getElementsByTagName("*")).stream();
  }

  private static List<Element> list(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static Document read(Path file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(file.toFile());
  }
}
