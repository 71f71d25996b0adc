"""The roles of figures that tell what became of those counted, in the sets in which they are asked for.

A role is a word of `sayso.schema.values.Figure.role`; "count" and the measures (money, distance …) tell of no fate. Each set is
here for a reason of its own: two that hold the same roles for two reasons are one set with both.
"""

# The dead and the wounded: what happens on a day and is never undone. The toll counts these; the missing are found again,
# prisoners go home.
HURT = frozenset({"killed", "wounded"})
# The losses that an event is known by. A bare number of people is one of these only if the words near it call it so, and two
# numbers of them tell two events apart: the held and the moved come from many places over many days.
LOSSES = HURT | {"missing"}
# What somebody does to a person, or has on their conscience: "one of them died" is no pronoun, a court clears of each.
SUFFERED = LOSSES | {"captured", "detained"}
# What becomes of people, whoever they are. Of things, "hurt", "taken" and "moved out" say something else.
OF_PEOPLE = SUFFERED | {"displaced", "evacuated"}
# Who was taken or moved: they live, until something worse is told of them ("nine hostages were killed").
HELD = OF_PEOPLE - LOSSES
# What befalls everybody who was there: who is arrested or captured was looked for.
OF_ALL_THERE = OF_PEOPLE - {"captured", "detained"}
# What befalls people or things, and has come about only if it is told as done.
BEFELL = OF_PEOPLE | {"destroyed"}
# Groups that a report counts place by place. What is supplied is counted as goods: more of it is another delivery.
GROUPS = BEFELL | {"deployed"}
# All that says what became of those counted, be it planned, and that goes on being counted after the day it happened on.
FATES = GROUPS | {"supplied"}
# Counts that only grow while people count. The missing are found, the displaced go home, troops leave.
ONLY_GROWING = FATES - {"missing", "displaced", "deployed"}
