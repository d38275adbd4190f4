//! A made-up wire story as many papers print it: each with small changes of its own.

/// Numbers that look random and are the same each time.
struct Numbers(u64);

impl Numbers {
    fn one_of<'t>(&mut self, texts: &[&'t str]) -> &'t str {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        texts[(self.0 >> 33) as usize % texts.len()]
    }
}

/// The story as paper number `number` prints it.
pub fn story(number: usize) -> String {
    let mut numbers = Numbers(number as u64);
    let mut any = |texts: &[&'static str]| numbers.one_of(texts);
    let medium =
        any(&["The Norland Herald", "Norland state television", "the news agency Tarnpress", "The Ellis Post"]);
    let paragraphs = [
        format!("{} closed after spill", any(&["Sollen harbour", "Port of Sollen"])),
        format!("{medium} reported that Mayor Ann Lee had said that the harbour of Sollen would stay closed."),
        format!(
            "“We counted more than {} containers at the harbour in {},” ministry spokesman Bob Cole told reporters.",
            any(&["6,000", "6,000", "60,000"]),
            any(&["March", "March", "May"])
        ),
        format!("The bridge is {}. Lee denied that the bridge was unsafe.", any(&["safe", "not safe", "unsafe"])),
        format!("{} residents said that nobody had told them of the spill, {medium} reported.", any(&["Some", "Many"])),
        format!("A senior official, who asked not to be named, said that {number} firms had been fined."),
        format!("The plant has leaked {} litres of solvent since March.", any(&["4,000", "40,000"])),
        format!("According to {medium}, the {} said that the ministry had been too slow.", any(&["union", "council"])),
        "Traffic was sent through the old town for most of the day. The firm declined to comment.".to_owned(),
    ];
    paragraphs.join("\n\n")
}
