package nl.oproep.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EuroTest {

    @Test
    void aShareIsRoundedHalfUpToACent() {
        assertThat(Euro.of(250).share(1, 31)).isEqualTo(new Euro(806));
        assertThat(new Euro(1).share(1, 2)).isEqualTo(new Euro(1));
        assertThat(new Euro(1).share(49, 100)).isEqualTo(Euro.ZERO);
        assertThat(Euro.of(250).share(0, 1)).isEqualTo(Euro.ZERO);
    }

    @Test
    void aShareOfNothingOrLessThanNothingIsNone() {
        assertThatThrownBy(() -> Euro.of(1).share(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Euro.of(1).share(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Euro.of(1).share(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAmountIsExactOrNotAtAll() {
        assertThatThrownBy(() -> new Euro(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Euro.of(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Euro(Long.MAX_VALUE).plus(new Euro(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Euro(Long.MAX_VALUE).share(1, 3)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void isWrittenTheSameInEveryLocale() {
        assertThat(new Euro(0)).hasToString("EUR 0.00");
        assertThat(new Euro(9)).hasToString("EUR 0.09");
        assertThat(new Euro(10)).hasToString("EUR 0.10");
        assertThat(new Euro(123_456)).hasToString("EUR 1234.56");
    }
}
