"""Sentences and the times in them. Published on Tuesday, 5 November 2024, unless a case says otherwise."""

import pytest
from times_tokens import told

PUBLISHED = "2024-11-05"

DATES = [
    ("The bridge fell on Nov. 5, 2023.", [("Nov. 5, 2023", "DATE", "2023-11-05")]),
    ("The bridge fell on 5 November 2023.", [("5 November 2023", "DATE", "2023-11-05")]),
    ("The bridge fell on the 5th of November, 2023.", [("the 5th of November, 2023", "DATE", "2023-11-05")]),
    ("The bridge fell on March 3rd.", [("March 3rd", "DATE", "2024-03-03")]),
    ("Filed on 04.11.2024 in Marrow.", [("04.11.2024", "DATE", "2024-11-04")]),
    ("Filed on 2024-11-04 in Marrow.", [("2024-11-04", "DATE", "2024-11-04")]),
    ("Filed on 2024-11-04T16:30Z in Marrow.", [("2024-11-04T16:30Z", "TIME", "2024-11-04T16:30")]),
    ("Filed on 25/12/2023.", [("25/12/2023", "DATE", "2023-12-25")]),
    ("Filed on 12/25/2023.", [("12/25/2023", "DATE", "2023-12-25")]),
    ("Filed on 04/11/2024.", [("04/11/2024", "DATE", "2024-XX-XX")]),
    ("The dam was begun in October 2021.", [("October 2021", "DATE", "2021-10")]),
    ("The dam was begun in October of 2021.", [("October of 2021", "DATE", "2021-10")]),
    ("The dam was begun in early October 2021.", [("early October 2021", "DATE", "2021-10")]),
    ("The dam broke in the first week of October 2021.", [("the first week of October 2021", "DATE", "2021-10")]),
    ("The dam broke overnight into Sunday.", [("overnight into Sunday", "TIME", "2024-11-02TNI")]),
    ("The dam broke in the night to Sunday.", [("the night to Sunday", "TIME", "2024-11-02TNI")]),
    ("It rained from Friday night to Sunday.", [("Friday night", "TIME", "2024-11-01TNI"), ("Sunday", "DATE", "2024-11-03")]),
    ("Overnight into early Monday the dam broke.", [("Overnight into early Monday", "TIME", "2024-11-03TNI")]),
    ("He was seen on Monday last week.", [("Monday last week", "DATE", "2024-10-28")]),
    ("He was seen on Tuesday of last week.", [("Tuesday of last week", "DATE", "2024-10-29")]),
    ("They met at nine o'clock on Monday evening.", [("nine o'clock on Monday evening", "TIME", "2024-11-04T21:00")]),
    ("They met at 9:30 on Monday morning.", [("9:30 on Monday morning", "TIME", "2024-11-04T09:30")]),
    ("The dam broke on the morning of 4 November.", [("the morning of 4 November", "TIME", "2024-11-04TMO")]),
    ("The dam broke on the late evening of Monday.", [("the late evening of Monday", "TIME", "2024-11-04TEV")]),
    ("The dam broke on the morning of the feast.", []),
    ("By Monday lunchtime it was 40.", [("Monday lunchtime", "TIME", "2024-11-04TAF")]),
    ("At 16.05 BST the dam broke.", [("16.05 BST", "TIME", "2024-11-05T16:05")]),
    ("16.40:", [("16.40", "TIME", "2024-11-05T16:40")]),
    ("In '24 the dam broke.", [("'24", "DATE", "2024")]),
    ("In 2019 the dam was begun.", [("2019", "DATE", "2019")]),
    ("The dam was begun in early 2023.", [("early 2023", "DATE", "2023")]),
    ("The dam was begun at the end of 2023.", [("the end of 2023", "DATE", "2023")]),
    ("Factories closed in the 1990s.", [("the 1990s", "DATE", "199")]),
    ("Factories closed in the early 1990s.", [("the early 1990s", "DATE", "199")]),
    ("Factories closed in the '80s.", [("the '80s", "DATE", "198")]),
    ("It was a 19th-century fort.", [("19th-century", "DATE", "18")]),
    ("He was born in nineteen eighty-four.", [("nineteen eighty-four", "DATE", "1984")]),
    ("The talks ran from 2014 to 2016.", [("2014", "DATE", "2014"), ("2016", "DATE", "2016")]),
    ("Meetings on April 24 and 25 failed.", [("April 24", "DATE", "2024-04-24"), ("25", "DATE", "2024-04-25")]),
    ("The valley flooded in the summer of 2023.", [("the summer of 2023", "DATE", "2023-SU")]),
    ("Sales fell in the third quarter of 2023.", [("the third quarter of 2023", "DATE", "2023-Q3")]),
    ("Sales fell in Q2 2024.", [("Q2 2024", "DATE", "2024-Q2")]),
    ("They met on Christmas Eve, 2022.", [("Christmas Eve, 2022", "DATE", "2022-12-24")]),
]

COUNTED = [
    ("The convoy arrived yesterday.", [("yesterday", "DATE", "2024-11-04")]),
    ("The convoy arrives tomorrow.", [("tomorrow", "DATE", "2024-11-06")]),
    ("The convoy arrived today.", [("today", "DATE", "2024-11-05")]),
    ("The convoy arrived on Monday.", [("Monday", "DATE", "2024-11-04")]),
    ("The convoy arrived Tuesday.", [("Tuesday", "DATE", "2024-11-05")]),
    ("The convoy will arrive on Friday.", [("Friday", "DATE", "2024-11-08")]),
    ("The convoy arrived last Friday.", [("last Friday", "DATE", "2024-11-01")]),
    ("Talks resume next Tuesday.", [("next Tuesday", "DATE", "2024-11-12")]),
    ("The deadline was extended until Friday.", [("Friday", "DATE", "2024-11-08")]),
    ("The convoy arrived last week.", [("last week", "DATE", "2024-W44")]),
    ("The convoy arrived last month.", [("last month", "DATE", "2024-10")]),
    ("The convoy arrived earlier this year.", [("earlier this year", "DATE", "2024")]),
    ("The valley flooded last summer.", [("last summer", "DATE", "2024-SU")]),
    ("The valley flooded last winter.", [("last winter", "DATE", "2023-WI")]),
    ("The pact was signed in June.", [("June", "DATE", "2024-06")]),
    ("The pact will be signed in January.", [("January", "DATE", "2025-01")]),
    ("The pact was signed in December.", [("December", "DATE", "2023-12")]),
    ("The pact was signed last December.", [("last December", "DATE", "2023-12")]),
    ("The pact was signed in October of last year.", [("October of last year", "DATE", "2023-10")]),
    ("The pact was signed in mid-January.", [("mid-January", "DATE", "2024-01")]),
    ("The village was shelled on January 13.", [("January 13", "DATE", "2024-01-13")]),
    ("Voting is due on Dec. 15.", [("Dec. 15", "DATE", "2024-12-15")]),
    ("The bridge fell two days ago.", [("two days ago", "DATE", "2024-11-03")]),
    ("The bridge fell three weeks ago.", [("three weeks ago", "DATE", "2024-W42")]),
    ("The bridge fell a year ago.", [("a year ago", "DATE", "2023")]),
    ("The bridge fell two decades ago.", [("two decades ago", "DATE", "200")]),
    ("The bridge fell several years ago.", [("several years ago", "DATE", "PAST_REF")]),
    ("Sales fell in the third quarter.", [("the third quarter", "DATE", "2024-Q3")]),
    ("They met on Thanksgiving last year.", [("Thanksgiving", "DATE", "2023-11-23"), ("last year", "DATE", "2023")]),
    ("Police searched the house over the weekend.", [("the weekend", "DATE", "2024-W44-WE")]),
    ("The minister now lives abroad.", [("now", "DATE", "PRESENT_REF")]),
    ("The minister recently moved abroad.", [("recently", "DATE", "PAST_REF")]),
]

CLOCK = [
    ("The siren sounded at 4 a.m. on Nov. 5, 2023.", [("4 a.m. on Nov. 5, 2023", "TIME", "2023-11-05T04:00")]),
    ("The siren sounded at 4:30 p.m. Monday.", [("4:30 p.m. Monday", "TIME", "2024-11-04T16:30")]),
    ("The siren sounded on Monday at 16:45.", [("Monday at 16:45", "TIME", "2024-11-04T16:45")]),
    ("The siren sounded on Monday evening.", [("Monday evening", "TIME", "2024-11-04TEV")]),
    ("The siren sounded last night.", [("last night", "TIME", "2024-11-04TNI")]),
    ("The siren sounded this morning.", [("this morning", "TIME", "2024-11-05TMO")]),
    ("The siren sounded at noon on Sunday.", [("noon on Sunday", "TIME", "2024-11-03T12:00")]),
    ("The siren sounded at 12 a.m. on Sunday.", [("12 a.m. on Sunday", "TIME", "2024-11-03T00:00")]),
    ("The siren sounded at 0735 GMT on Sunday.", [("0735 GMT on Sunday", "TIME", "2024-11-03T07:35")]),
]

LASTING = [
    ("The siege has lasted for more than two years.", [("more than two years", "DURATION", "P2Y")]),
    ("Nothing was built there for a decade.", [("a decade", "DURATION", "P10Y")]),
    ("The river rose within 24 hours.", [("24 hours", "DURATION", "PT24H")]),
    ("It was a five-year plan.", [("five-year", "DURATION", "P5Y")]),
    ("The search took half an hour.", [("half an hour", "DURATION", "PT30M")]),
    ("The search took two and a half days.", [("two and a half days", "DURATION", "P2DT12H")]),
    ("The search took several weeks.", [("several weeks", "DURATION", "PXW")]),
    ("Prices doubled over the past three months.", [("the past three months", "DURATION", "P3M")]),
    ("Prices doubled in recent years.", [("recent years", "DURATION", "PXY")]),
    ("They broke the 8-month-old truce.", [("8-month-old", "DURATION", "P8M")]),
    ("Shells fall every day.", [("every day", "SET", "P1D")]),
    ("Shells fall daily.", [("daily", "SET", "P1D")]),
    ("The council meets every two weeks.", [("every two weeks", "SET", "P2W")]),
    ("The council meets twice a week.", [("twice a week", "SET", "P1W")]),
    ("They march each July.", [("each July", "SET", "XXXX-07")]),
    ("The court sits on Mondays.", [("Mondays", "SET", "XXXX-WXX-1")]),
]

RANGES = [
    ("The talks ran from 3 to 5 March.", [("3", "DATE", "2024-03-03"), ("5 March", "DATE", "2024-03-05")]),
    ("The talks ran from 3 to 5 March 2023.", [("3", "DATE", "2023-03-03"), ("5 March 2023", "DATE", "2023-03-05")]),
    ("The talks of 3-5 March 2023 failed.", [("3", "DATE", "2023-03-03"), ("5 March 2023", "DATE", "2023-03-05")]),
    ("The talks of March 3-5, 2023 failed.", [("March 3", "DATE", "2023-03-03"), ("5, 2023", "DATE", "2023-03-05")]),
    ("The port was shut between June and August 2023.", [("June", "DATE", "2023-06"), ("August 2023", "DATE", "2023-08")]),
    (
        "The port was shut from November to February 2023.",
        [("November", "DATE", "2022-11"), ("February 2023", "DATE", "2023-02")],
    ),
    (
        "The port was shut in May, June and July 2022.",
        [("May", "DATE", "2022-05"), ("June", "DATE", "2022-06"), ("July 2022", "DATE", "2022-07")],
    ),
    (
        "The port was shut from June to August last year.",
        [("June", "DATE", "2023-06"), ("August last year", "DATE", "2023-08")],
    ),
    ("The levy ran 2019-2021.", [("2019", "DATE", "2019"), ("2021", "DATE", "2021")]),
    ("The levy of 2019–2021 is gone.", [("2019", "DATE", "2019"), ("2021", "DATE", "2021")]),
    (
        "Shells fell between 4 and 6 p.m. on Sunday.",
        [("4", "TIME", "2024-11-03T16:00"), ("6 p.m. on Sunday", "TIME", "2024-11-03T18:00")],
    ),
]

NEWS = [
    ("Shells have fallen since the summer of 2023.", [("the summer of 2023", "DATE", "2023-SU")]),
    ("In January it snowed.", [("January", "DATE", "2024-01")]),
    ("The search took half a year.", [("half a year", "DURATION", "P6M")]),
    ("The search took one and a half hours.", [("one and a half hours", "DURATION", "PT1H30M")]),
    ("The search took a year and a half.", [("a year and a half", "DURATION", "P1Y6M")]),
    ("The siege lasted two quarters.", [("two quarters", "DURATION", "P2Q")]),
    ("Two days after the clash the town was empty.", [("Two days", "DATE", "XXXX-XX-XX")]),
    ("The town was empty for two days after the clash.", [("two days", "DURATION", "P2D")]),
    ("Ninety days after their issue the bonds were sold.", [("Ninety days", "DURATION", "P90D")]),
    ("A year before the deadly coup the town was empty.", [("A year", "DATE", "XXXX")]),
    ("Two days after Christmas the town was empty.", [("Two days after Christmas", "DATE", "2023-12-27")]),
    ("The day after the clash the town was empty.", [("The day", "DATE", "XXXX-XX-XX")]),
    ("They meet in the week of 6 January 2025.", [("the week of 6 January 2025", "DATE", "2025-W02")]),
    ("It was hit in the early hours of Monday.", [("the early hours of Monday", "TIME", "2024-11-04TMO")]),
    ("It was hit in July last year.", [("July last year", "DATE", "2023-07")]),
    ("It will be built by the end of the year.", [("the end of the year", "DATE", "2024")]),
    ("The raid came nearly two years ago.", [("nearly two years ago", "DATE", "2022")]),
    (
        "Shells fell at 10:35 a.m. (0735 GMT) Friday.",
        [
            ("10:35 a.m.", "TIME", "2024-11-01T10:35"),
            ("0735 GMT", "TIME", "2024-11-01T07:35"),
            ("Friday", "DATE", "2024-11-01"),
        ],
    ),
    ("Sales fell in this year's third quarter.", [("this year's third quarter", "DATE", "2024-Q3")]),
    ("Sales fell in the 2022 third quarter.", [("the 2022 third quarter", "DATE", "2022-Q3")]),
    ("Sales grew in the year ended June 30.", [("the year", "DURATION", "P1Y"), ("June 30", "DATE", "2024-06-30")]),
    ("For 1988, the mill lost money.", [("1988", "DATE", "1988")]),
    ("The siren sounded at mid-afternoon yesterday.", [("mid-afternoon yesterday", "TIME", "2024-11-04TAF")]),
    ("The exiles will one day return.", [("one day", "DATE", "FUTURE_REF")]),
    ("The search took one day.", [("one day", "DURATION", "P1D")]),
    ("The vote had been scheduled for Friday.", [("Friday", "DATE", "2024-11-01")]),
    ("The vote is scheduled for Friday.", [("Friday", "DATE", "2024-11-08")]),
    ("The truce had been due to end on Friday.", [("Friday", "DATE", "2024-11-01")]),
    ("They left at 4 in the morning.", [("4 in the morning", "TIME", "2024-11-05T04:00")]),
    ("They left at four in the afternoon.", [("four in the afternoon", "TIME", "2024-11-05T16:00")]),
    ("A 1996 law forbids it.", [("1996", "DATE", "1996")]),
    ("For the week, prices fell.", [("the week", "DATE", "2024-W45")]),
    ("Prices fell through the early summer.", [("the early summer", "DATE", "2024-SU")]),
    ("The decades-long feud is over.", [("decades-long", "DURATION", "PXDE")]),
]

NO_TIMES = [
    "Ferries carry 700 people a week there.",
    "The guild grew 8% annually.",
    "She led the March for Bread.",
    "The men, aged 20 and 26, were hurt.",
    "A 26-year-old man was hurt.",
    "He is 52 years old.",
    "About 2000 people marched.",
    "You may march to the square.",
    "It costs $1,990 and weighs 12 kg.",
    "Jan Kowal asked a second question.",
    "The company made $3 million a year there.",
    "A quarter of the town burned.",
]


@pytest.mark.parametrize(("sentence", "expected"), DATES + COUNTED + CLOCK + LASTING + RANGES + NEWS)
def test_a_sentence_tells_its_times(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(sentence, PUBLISHED) == expected


@pytest.mark.parametrize("sentence", NO_TIMES)
def test_a_number_or_a_word_that_is_no_time_is_left_alone(sentence: str) -> None:
    assert told(sentence, PUBLISHED) == []
