package dev.plaza.db.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "select 1 => select ?",
                "select -1.5e3, a1 from t2 where b_3 = 42 => select -?, a1 from t2 where b_3 = ?",
                "select 'it''s me' => select ?",
                "select E'a\\'b', 'c' => select ?, ?",
                "select 'cut off in the mid => select ?",
                "select $$it's$$, $a$ $$ $a$ => select ?, ?",
                "select $1, $12 from t => select $1, $12 from t",
                "select \"it's 1\" from \"t\"\"2\" => select \"it's 1\" from \"t\"\"2\"",
                "select x /* 'a' */ from t -- 'b' => select x from t",
                "alter role a password 'p' => alter role a password ?",
                "select x'1F'::int => select ?::int",
                "select 'C:\\', 'secret word here' => select ?, ?",
                "select date'C:\\', 'secret word here' => select date?, ?",
                "select u&'C:\\', n'C:\\', 'secret word here' => select ?, ?, ?",
                "select e'\\' secret', 'x' => select ?, ?",
                "select e'cut off in an escape\\ => select ?",
                "select $a$ $A$ secret $a$ => select ?",
                "select $ä$ it's secret $ä$ => select ?",
                "select x$a$, 'secret', y$a$ => select x$a$, ?, y$a$",
                "select .5, 1_000, 0x1F, 1e-5, 1., a.b => select ?, ?, ?, ?, ?, a.b",
                "select a /* b /* c */ it's */, 'secret' => select a",
            })
    void leavesOutWhatSomebodyWroteIntoIt(String sql, String shown) {
        assertThat(StatementText.of(sql)).isEqualTo(shown);
    }

    @Test
    void knowsAnEscapeInTheSecondLineOfALiteral() {
        assertThat(StatementText.of("select e'a'\n  'b\\' secret', 'c'")).isEqualTo("select ?, ?");
        assertThat(StatementText.of("select a -- it's\r, 'secret'")).isEqualTo("select a , ?");
    }

    @Test
    void takesTextsOfAnyLength() {
        String filling = "word ''\\\" * / ? ".repeat(20_000);

        assertThat(StatementText.of("select '" + filling + "'")).isEqualTo("select ?");
        assertThat(StatementText.of("select e'" + filling + "'")).isEqualTo("select ?");
        assertThat(StatementText.of("select $$" + filling + "$$")).isEqualTo("select ?");
        assertThat(StatementText.of("select /*" + filling + "*/ a")).isEqualTo("select a");
        assertThat(StatementText.of("select \"" + filling.replace('"', '_') + "\""))
                .startsWith("select \"word");
        assertThat(StatementText.shapeOf("select a from t where id in (?" + ", ?".repeat(20_000) + ")"))
                .isEqualTo("select a from t where id in (…)");
    }

    @Test
    void isOneLineOfBearableLength() {
        assertThat(StatementText.of("select a\n  from t\n")).isEqualTo("select a from t");
        assertThat(StatementText.of("select " + "a, ".repeat(1000)))
                .hasSize(1001)
                .endsWith("…");
    }

    @Test
    void hasOneShapeForListsOfAnyLength() {
        assertThat(StatementText.shapeOf("select a from t where id IN (?, ?,?)"))
                .isEqualTo(StatementText.shapeOf("select a from t where id in (?)"));
        assertThat(StatementText.shapeOf("select a from t where id in ($1,$2)"))
                .isEqualTo("select a from t where id in (…)");
        assertThat(StatementText.shapeOf("select a from t where id in (select 1)"))
                .isEqualTo("select a from t where id in (select ?)");
    }
}
