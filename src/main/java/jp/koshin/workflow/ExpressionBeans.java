package jp.koshin.workflow;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The beans that expressions may name: those with {@link ProcessBean}. Made when first called,
 * because they need services that need the engine.
 */
class ExpressionBeans extends AbstractMap<Object, Object> {

  private final ListableBeanFactory factory;
  private final Map<String, String> beanNames = new HashMap<>();

  ExpressionBeans(ListableBeanFactory factory) {
    this.factory = factory;
    for (String bean : factory.getBeanNamesForAnnotation(ProcessBean.class)) {
      ProcessBean annotation = factory.findAnnotationOnBean(bean, ProcessBean.class);
      if (annotation != null) {
        beanNames.put(annotation.value(), bean);
      }
    }
  }

  Set<String> names() {
    return Set.copyOf(beanNames.keySet());
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return beanNames.containsKey(name);
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    String bean = beanNames.get(name);
    return bean == null ? null : factory.getBean(bean);
  }

  @Override
  public Set<Map.Entry<Object, Object>> entrySet() {
    Map<Object, Object> all = new HashMap<>();
    beanNames.forEach((name, bean) -> all.put(name, factory.getBean(bean)));
    return all.entrySet();
  }
}
