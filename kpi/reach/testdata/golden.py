"""Writes the golden files that golden_test.go compares package reach with.

Needs scipy (Debian: python3-scipy). Run it in this folder: python3 golden.py.
The cases are random with a fixed seed.

Bounds are linear programmes over all 2^n kinds of people, solved with HiGHS;
frequencies are scipy's betabinom and nbinom, and numpy's convolution for
independent vehicles.
"""

import itertools
import math
import random

import numpy as np
from scipy import optimize, stats

CASES = 2000


def write(name, header, rows):
    with open(name + ".txt", "w") as f:
        f.write("# " + header + "\n")
        for row in rows:
            f.write(" ".join(str(c) if isinstance(c, (int, str)) else "%.15g" % c for c in row) + "\n")


def unions():
    """Reaches and overlaps of random populations, some with one figure wrong."""
    r = random.Random(1)
    for _ in range(CASES):
        n = r.choice([2, 3, 3, 3, 4, 5])
        kinds = list(itertools.product([0, 1], repeat=n))
        people = [r.choice([0, 0, 1, 2, r.randint(0, 40)]) for _ in kinds]
        universe = r.choice([0, sum(people)])
        reaches = [sum(c for k, c in zip(kinds, people) if k[i]) for i in range(n)]
        pairs = {(i, j): sum(c for k, c in zip(kinds, people) if k[i] and k[j]) for i in range(n) for j in range(i)}
        known = {p: v for p, v in pairs.items() if r.random() < r.choice([1, 1, 0.6])}
        if known and r.random() < 0.2:
            p = r.choice(list(known))
            known[p] = max(0, known[p] + r.randint(-15, 15))
        a = [[k[i] for k in kinds] for i in range(n)] + [[k[i] * k[j] for k in kinds] for i, j in known]
        b = reaches + list(known.values())
        if universe:
            a.append([1] * len(kinds))
            b.append(universe)
        anybody = np.array([int(any(k)) for k in kinds])
        low = optimize.linprog(anybody, A_eq=a, b_eq=b, method="highs")
        high = optimize.linprog(-anybody, A_eq=a, b_eq=b, method="highs")
        # Added: those whom the first vehicle alone reaches.
        alone = np.array([int(k[0] == 1 and sum(k) == 1) for k in kinds])
        if low.status == 2:
            ends = (-1, -1, -1, -1)
        else:
            few = optimize.linprog(alone, A_eq=a, b_eq=b, method="highs")
            many = optimize.linprog(-alone, A_eq=a, b_eq=b, method="highs")
            ends = (low.fun, -high.fun, few.fun, -many.fun)
        yield (n, *reaches, universe, len(known), *(x for (i, j), v in known.items() for x in (i, j, v)), *(round(e, 6) for e in ends))


def log_uniform(r, low, high):
    return math.exp(r.uniform(math.log(low), math.log(high)))


def betabinomial():
    r = random.Random(2)
    for _ in range(CASES):
        n = r.choice([1, 2, 5, 12, 40, r.randint(1, 300)])
        a, b = round(log_uniform(r, 0.05, 300), 4), round(log_uniform(r, 0.05, 300), 4)
        k = r.randint(0, n)
        d = stats.betabinom(n, a, b)
        yield (n, a, b, k, d.pmf(k), math.fsum(d.pmf(range(k, n + 1))))


def nbd():
    r = random.Random(3)
    for _ in range(CASES):
        shape, rate, t = (round(log_uniform(r, 0.05, 20), 4) for _ in range(3))
        d = stats.nbinom(shape, rate / (rate + t))
        k = r.randint(0, int(d.mean() + 3 * d.std()) + 2)
        yield (shape, rate, t, k, d.pmf(k), d.sf(k - 1))


def fit():
    r = random.Random(4)
    for _ in range(CASES):
        b = round(r.uniform(0.01, 0.95), 3)
        m = round(-math.log1p(-b) * (1 + log_uniform(r, 0.05, 20)), 4)
        f = lambda s: math.exp(s) * math.log1p(m / math.exp(s)) + math.log1p(-b)
        yield (b, m, math.exp(optimize.brentq(f, -30, 30, xtol=1e-15, rtol=1e-15)))


def independent():
    r = random.Random(5)
    for _ in range(CASES):
        n = r.randint(1, 8)
        p = [r.choice([0, 1, round(r.random(), 3), round(r.random(), 3)]) for _ in range(n)]
        d = np.array([1.0])
        for x in p:
            d = np.convolve(d, [1 - x, x])
        k = r.randint(0, n)
        yield (n, *p, k, d[k], d[k:].sum())


if __name__ == "__main__":
    write("unions", "n reaches universe pairs (i j both) least most added_least added_most; -1: impossible", unions())
    write("betabinomial", "n alpha beta k exactly at_least", betabinomial())
    write("nbd", "shape rate periods k exactly at_least", nbd())
    write("fit", "penetration mean shape", fit())
    write("independent", "n ratings k exactly at_least", independent())
