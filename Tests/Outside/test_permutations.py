"""The same papers in another order: who keyed them, at which table, in which box order, gives the same result. (R-11, R-13, B-8)"""
import itertools
import json
import random

from hall import CountingHall, Sheet, Ward, flat

OPERATORS = ("ent-1", "ent-2", "ent-3")
POSTAL = {1: ([3, 1, 2], 1), 2: ([0, 2, 2], 0), 3: ([5, 5, 0], 2)}


def papers_of(number):
    """Two rounds of three sheets, and the boxes they came from."""
    chance = random.Random(number + 40)
    rounds = [[Sheet([chance.randint(20, 60) for _ in range(3)], chance.randint(0, 4), accepted={chance.randint(1, 3): chance.randint(0, 4)},
                     rejected={"no-mark": chance.randint(0, 3), "doubtful-mark": chance.randint(0, 2)}, held=chance.randint(0, 1))
               for _ in range(3)] for _ in range(2)]
    found = sum(sheet.papers for sheet in itertools.chain(*rounds))
    boxes = {"1": [found // 4, found // 5], "2": [found // 4]}
    boxes["3"] = [found - sum(sum(each) for each in boxes.values())]
    return boxes, rounds


class InOrder:
    """A day keyed ward by ward, box by box, table by table."""

    def shuffled(self, things):
        return list(things)

    def merged(self, sequences):
        return list(itertools.chain(*sequences))

    def officers(self):
        return OPERATORS[:2]


class AtRandom:
    def __init__(self, seed):
        self.chance = random.Random(seed)

    def shuffled(self, things):
        things = list(things)
        return self.chance.sample(things, len(things))

    def merged(self, sequences):
        """One of the orders in which each sequence keeps its own."""
        turns = self.shuffled(n for n, sequence in enumerate(sequences) for _ in sequence)
        waiting = [iter(sequence) for sequence in sequences]
        return [next(waiting[n]) for n in turns]

    def officers(self):
        return self.shuffled(OPERATORS)[:2]


def day(ward, rounds, order, postal):
    """The ward's acts up to its totals; what can happen in another order does."""
    votes, nota = postal
    received, more, closed, good, refused, sealed, count = ward.postal(votes, nota, unopened=2)
    yield from order.shuffled(received + more)
    yield from closed
    yield from order.shuffled(good + refused)
    yield from (sealed, count)
    boxes = order.shuffled(ward.names().items())
    at_tables = [[act for box, papers in boxes[t::ward.tables] for act in (*ward.open_box(box, t + 1), ward.count_box(box, papers))]
                 for t in range(ward.tables)]
    yield from order.merged(at_tables)
    yield ward.mix()
    for sheets in rounds:
        sheets = order.shuffled(sheets)
        yield ward.issue(*(sheet.papers for sheet in sheets))
        yield from order.merged([list(flat(ward.enter(sheet, table, order.officers()))) for table, sheet in enumerate(sheets, 1)])
        yield ward.announce()
    yield ward.totals()


def renumbered(sheet, place):
    """The sheet on a ballot where candidate n stands at place[n]."""
    return Sheet(moved(sheet.votes, place), sheet.nota, {place[c]: n for c, n in sheet.accepted.items()}, sheet.rejected, sheet.held)


def moved(votes, place):
    return [votes[c - 1] for c, _ in sorted(place.items(), key=lambda pair: pair[1])]


class Permutations(CountingHall):
    def figures(self, order, place={1: 1, 2: 2, 3: 3}, deal=lambda rounds: rounds, clear=False):
        """What the status says of the three wards once they are declared, without the table of a sheet."""
        wards, acts, papers = [], [], {}
        for number in (1, 2, 3):
            boxes, rounds = papers_of(number)
            wards.append(Ward(boxes, candidates=3, number=number, tables=3, clear=clear))
            papers[number] = [[renumbered(sheet, place) for sheet in sheets] for sheets in deal(rounds)]
        self.books = getattr(self, "books", 0) + 1
        self.book = self.folder / f"{self.books}.book"
        self.opens(*wards, sheet="clear" if clear else "settled")
        for ward in wards:
            votes, nota = POSTAL[ward.number]
            acts.append(list(day(ward, papers[ward.number], order, (moved(votes, place), nota))))
        self.does(order.merged(acts), order.shuffled(ward.declare() for ward in wards))
        self.fed()
        return [self.figures_of(ward) for ward in self.status()["wards"]]

    def figures_of(self, ward):
        kept = {key: ward[key] for key in ("stage", "postal", "stations", "drum", "totals", "ledger", "outcome", "blockers", "struck")}
        kept["findings"] = sorted(finding["code"] for finding in ward["findings"])
        kept["rounds"] = [sorted(json.dumps({k: v for k, v in sheet.items() if k != "table"}, sort_keys=True) for sheet in r["sheets"])
                          for r in ward["rounds"]]
        return kept

    def test_three_officers_over_three_wards_in_any_order(self):
        base = self.figures(InOrder())
        for ward, number in zip(base, (1, 2, 3)):
            boxes, rounds = papers_of(number)
            sheets = list(itertools.chain(*rounds))
            votes = [sum(sheet.votes[c] for sheet in sheets) + POSTAL[number][0][c] for c in range(3)]
            self.assertEqual((ward["stage"], ward["totals"]["candidates"]), ("declared", votes))
        for seed in range(5):
            self.assertEqual(self.figures(AtRandom(seed)), base, seed)

    def test_candidates_in_another_order_on_the_ballot(self):
        base = self.figures(InOrder())
        for seed, places in enumerate(([2, 3, 1], [3, 2, 1], [1, 3, 2])):
            place = dict(enumerate(places, 1))
            for now, then in zip(self.figures(AtRandom(seed), place), base):
                for key in ("candidates", "postal", "rounds"):
                    self.assertEqual(now["totals"][key], moved(then["totals"][key], place))
                for key in ("nota", "valid", "rejected", "held", "papers"):
                    self.assertEqual(now["totals"][key], then["totals"][key])
                self.assertEqual(now["outcome"], then["outcome"] | {"candidate": place[then["outcome"]["candidate"]]})
                self.assertEqual((now["stations"], now["ledger"]), (then["stations"], then["ledger"]))

    def test_sheets_keyed_before_the_doubtful_papers_are_settled(self):
        """Two practices, one result. (R-6a, D-7, D-8)"""
        self.same_but_for_rounds(self.figures(AtRandom(8), clear=True))

    def test_the_same_sheets_in_other_rounds(self):
        chance = random.Random(7)

        def deal(rounds):
            sheets = chance.sample(list(itertools.chain(*rounds)), 6)
            return [sheets[:1], sheets[1:4], sheets[4:]]

        self.same_but_for_rounds(self.figures(AtRandom(7), deal=deal))

    def same_but_for_rounds(self, figures):
        for now, then in zip(figures, self.figures(InOrder())):
            for key in ("stage", "postal", "stations", "drum", "totals", "ledger", "outcome"):
                self.assertEqual(now[key], then[key], key)
