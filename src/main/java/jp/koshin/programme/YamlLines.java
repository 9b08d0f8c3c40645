package jp.koshin.programme;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where each field of a YAML text stands, by JSON pointer: parsers that make objects forget it. */
final class YamlLines {

  private final Map<String, Integer> lines = new HashMap<>();

  YamlLines(String text) {
    Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
    if (root != null) {
      visit("", root);
    }
  }

  /** The line of a field, or of the nearest thing around it, from 1. */
  int of(String pointer) {
    Integer line = lines.get(pointer);
    if (line != null) {
      return line;
    }
    int slash = pointer.lastIndexOf('/');
    return slash < 0 ? 1 : of(pointer.substring(0, slash));
  }

  private void visit(String pointer, Node node) {
    lines.putIfAbsent(pointer, node.getStartMark().getLine() + 1);
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        String field = pointer + "/" + ((ScalarNode) tuple.getKeyNode()).getValue();
        lines.put(field, tuple.getKeyNode().getStartMark().getLine() + 1);
        visit(field, tuple.getValueNode());
      }
    } else if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.getValue().size(); i++) {
        visit(pointer + "/" + i, sequence.getValue().get(i));
      }
    }
  }
}
