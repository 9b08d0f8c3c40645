package jp.koshin.payment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Profile;

/** There where Stripe's secret key is configured; never in a demo, whose money is not real. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Profile("!demo & !test")
@ConditionalOnExpression("!'${koshin.payment.stripe.secret-key:}'.isBlank()")
@interface WithStripe {}
