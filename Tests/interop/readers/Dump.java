import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Prints what SnakeYAML makes of a list, one item a line: java Dump LIST.yml */
public class Dump {
  static String hexadecimal(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  static String key(Object key) {
    return key instanceof String text ? hexadecimal(text) : key.getClass().getSimpleName() + " " + key;
  }

  static String dump(Object value) {
    if (value == null) return "[\"null\"]";
    if (value instanceof Boolean) return "[\"bool\", " + value + "]";
    if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) return "[\"int\", \"" + value + "\"]";
    if (value instanceof Double number) return "[\"float\", \"" + Long.toHexString(Double.doubleToRawLongBits(number)) + "\"]";
    if (value instanceof String text) return "[\"str\", \"" + hexadecimal(text) + "\"]";
    if (value instanceof List<?> list) return "[\"list\", [" + list.stream().map(Dump::dump).collect(Collectors.joining(", ")) + "]]";
    if (value instanceof Map<?, ?> map)
      return "[\"map\", [" + map.entrySet().stream().map(entry -> "[\"" + key(entry.getKey()) + "\", " + dump(entry.getValue()) + "]")
          .collect(Collectors.joining(", ")) + "]]";
    return "[\"other\", \"" + value.getClass().getName() + "\"]";
  }

  public static void main(String[] arguments) throws Exception {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    List<?> items = yaml.load(Files.newInputStream(Path.of(arguments[0])));
    for (Object item : items) System.out.println(dump(item));
  }
}
