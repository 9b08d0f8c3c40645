package jp.koshin;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Tests that need no application run first: most mistakes show within seconds. */
public final class FastFirst implements ClassOrderer {

  @Override
  public void orderClasses(ClassOrdererContext context) {
    context
        .getClassDescriptors()
        .sort(
            Comparator.<ClassDescriptor, Boolean>comparing(
                    one -> one.findAnnotation(KoshinTest.class).isPresent())
                .thenComparing(one -> one.getTestClass().getName()));
  }
}
