"""Writes those golden files of the experiments that experiments.R does not.

Needs scipy, statsmodels and mpmath (Debian: python3-scipy python3-statsmodels
python3-mpmath). Run it in this folder: python3 experiments.py. The cases are
random with a fixed seed.

Differences, Katz's ratio and two rates are statsmodels' own; the score ratio is
Koopman's equation solved with 40 digits, because statsmodels stops at 1e-9 or
so; the probability to beat is Miller's sum in whole numbers; peeking is the
recursion of Armitage, McPherson and Rowe with Simpson's formula; alpha is
computed from the coincidence matrix.
"""

import math
import random
from collections import Counter
from fractions import Fraction

import mpmath as mp
import numpy as np
from scipy import special
from statsmodels.stats import proportion, rates

from golden import CASES, Exact, confidence, log_uniform, share, write


def differences():
    r = random.Random(41)
    for _ in range(CASES):
        (x1, n1), (x2, n2) = share(r, 1e5), share(r, 1e5)
        c = confidence(r)
        i = lambda m: proportion.confint_proportions_2indep(x1, n1, x2, n2, method=m, compare="diff", alpha=1 - c)
        yield (x1, n1, x2, n2, Exact(c), *i("wald"), *i("agresti-caffo"))


def koopman(x1, n1, x2, n2, z, above):
    """The ratio beyond (above) or before the estimate whose score is z."""
    mp.mp.dps = 40
    x1, n1, x2, n2 = map(mp.mpf, (x1, n1, x2, n2))

    def score(theta):
        a = (n1 + n2) * theta
        b = -(theta * (n1 + x2) + x1 + n2)
        p2 = (-b - mp.sqrt(max(b * b - 4 * a * (x1 + x2), 0))) / (2 * a)
        p1 = theta * p2
        term = lambda x, n, p: (x - n * p) ** 2 / (n * p * (1 - p)) if x != n * p else mp.mpf(0)
        return term(x1, n1, p1) + term(x2, n2, p2)

    # Pearson's statistic at the likeliest shares; it grows away from the estimate.
    low = mp.log(x1 / n1 / (x2 / n2))
    high = mp.mpf(75) if above else mp.mpf(-75)
    for _ in range(130):
        m = (low + high) / 2
        if score(mp.exp(m)) < z * z:
            low = m
        else:
            high = m
    return mp.exp(low)


def ratios():
    r = random.Random(42)
    for _ in range(CASES):
        while True:
            (x1, n1), (x2, n2) = share(r, 1e5), share(r, 1e5)
            if x1 and x2:
                break
        c = r.choice([0.5, 0.8, 0.9, 0.95, 0.99, 0.999])
        mp.mp.dps = 40
        z = -mp.sqrt(2) * mp.erfinv(2 * ((1 - mp.mpf(c)) / 2) - 1)
        katz = proportion.confint_proportions_2indep(x1, n1, x2, n2, method="log", compare="ratio", alpha=1 - c)
        yield (x1, n1, x2, n2, Exact(c), *katz, koopman(x1, n1, x2, n2, z, False), koopman(x1, n1, x2, n2, z, True))


def tworates():
    r = random.Random(43)
    for _ in range(CASES):
        t1, t2 = round(log_uniform(r, 0.1, 1e4), 2), round(log_uniform(r, 0.1, 1e4), 2)
        x1, x2 = int(log_uniform(r, 1, 1e5)), int(log_uniform(r, 1, 1e5))
        k = r.choice([0.5, 1, 1, 1, 1.2, 3])
        c = confidence(r)
        z = lambda m: rates.test_poisson_2indep(x1, t1, x2, t2, ratio_null=k, method=m)
        s, w = z("score"), z("wald")
        q = -special.ndtri((1 - c) / 2)
        half = q * math.sqrt(x1 + q * q / 4)
        middle = x1 + q * q / 2
        yield (x1, t1, x2, t2, Exact(k), s.statistic, s.pvalue, w.statistic, w.pvalue, Exact(c), (middle - half) / t1, (middle + half) / t1)


def meanratios():
    r = random.Random(44)
    for _ in range(CASES):
        n = r.randint(2, 6)
        under = [r.randint(1, 40) for _ in range(n)]
        over = [round(r.uniform(0, 1) * u, 1) for u in under]
        c = r.choice([0.5, 0.8, 0.9, 0.95, 0.99])
        m = np.cov(over, under) / n
        a, b = np.mean(over), np.mean(under)
        va, vb, cov = m[0, 0], m[1, 1], m[0, 1]
        z = -special.ndtri((1 - c) / 2)
        se = math.sqrt(max(va - 2 * a / b * cov + (a / b) ** 2 * vb, 0)) / b
        qa, qb, qc = b * b - z * z * vb, -2 * (a * b - z * z * cov), a * a - z * z * va
        if abs(qa) < 1e-3 * b * b:
            continue
        f = (0, 0) if qa <= 0 else sorted(np.roots([qa, qb, qc]).real)
        yield (n, *over, *under, Exact(c), a / b - z * se, a / b + z * se, int(qa > 0), *f)


def beats():
    """Miller 2014, summed in whole numbers: the parameters are small enough."""
    r = random.Random(45)
    b = lambda x, y: Fraction(math.factorial(x - 1) * math.factorial(y - 1), math.factorial(x + y - 1))
    for _ in range(CASES):
        (x1, n1), (x2, n2) = share(r, 80), share(r, 80)
        s, f = r.choice([(1, 1), (1, 1), (2, 8), (5, 3)])
        a1, b1, a2, b2 = x1 + s, n1 - x1 + f, x2 + s, n2 - x2 + f
        p = sum(b(a1 + i, b1 + b2) / ((b2 + i) * b(1 + i, b2) * b(a1, b1)) for i in range(a2))
        yield (s, f, x1, n1, x2, n2, p)


def beatsrates():
    r = random.Random(48)
    for _ in range(CASES):
        e, t = r.choice([(1, 0), (1, 1), (0.5, 0.1), (3, 2.5)])
        t1, t2 = round(log_uniform(r, 0.5, 100), 2), round(log_uniform(r, 0.5, 100), 2)
        rate = log_uniform(r, 0.1, 10)
        x1, x2 = min(int(rate * t1 * r.uniform(0.5, 1.5)), 400), min(int(rate * t2 * r.uniform(0.5, 1.5)), 400)
        yield (Exact(e), Exact(t), x1, t1, x2, t2, special.betainc(x1 + e, x2 + e, (t1 + t) / (t1 + t2 + 2 * t)))


def peeking():
    r = random.Random(46)
    for _ in range(CASES):
        looks = r.choice([1, 2, 2, 3, 3, 4, 5, 6])
        alpha = round(r.uniform(0.001, 0.6), 3)
        z = -special.ndtri(alpha / 2)
        m = 300
        weights = np.array([1] + [4, 2] * (m // 2 - 1) + [4, 1]) / 3
        phi = lambda x: np.exp(-x * x / 2) / math.sqrt(2 * math.pi)
        s = np.linspace(-z, z, m + 1)
        f = phi(s)
        for k in range(2, looks + 1):
            t = np.linspace(-z * math.sqrt(k), z * math.sqrt(k), m + 1)
            f = phi(t[:, None] - s[None, :]) @ (f * weights * (s[1] - s[0]))
            s = t
        yield (looks, Exact(alpha), 1 - (f * weights).sum() * (s[1] - s[0]))


def agreement():
    r = random.Random(47)
    done = 0
    while done < CASES:
        coders = r.randint(2, 4)
        codes = [r.randint(1, 5) for _ in range(r.randint(2, 4))]
        units = [[r.choice(codes) for _ in range(coders) if r.random() < 0.8] for _ in range(r.randint(1, 5))]
        paired = [u for u in units if len(u) > 1]
        if len(set(x for u in paired for x in u)) < 2:
            continue
        done += 1
        o = Counter()
        for u in paired:
            for i, x in enumerate(u):
                for j, y in enumerate(u):
                    if i != j:
                        o[x, y] += Fraction(1, len(u) - 1)
        n = Counter()
        for (x, _), w in o.items():
            n[x] += w
        values = sorted(n)
        total = sum(n.values())

        def alpha(d):
            seen = sum(w * d(x, y) for (x, y), w in o.items())
            chance = sum(n[x] * n[y] * d(x, y) for x in values for y in values)
            return 1 - (total - 1) * Fraction(seen) / chance

        def ranks(x, y):
            x, y = min(x, y), max(x, y)
            return (sum(n[g] for g in values if x <= g <= y) - Fraction(n[x] + n[y]) / 2) ** 2

        line = [len(units)]
        for u in units:
            line += [len(u), *u]
        yield (*line, alpha(lambda x, y: int(x != y)), alpha(ranks), alpha(lambda x, y: (x - y) ** 2))


if __name__ == "__main__":
    write("differences", "x1 n1 x2 n2 confidence wald agresti_caffo", differences())
    write("ratios", "x1 n1 x2 n2 confidence katz score", ratios())
    write("tworates", "x1 t1 x2 t2 ratio score p wald p confidence low high (of the first)", tworates())
    write("meanratios", "n over under confidence delta bounded fieller", meanratios())
    write("beats", "prior x_a n_a x_b n_b probability", beats())
    write("beatsrates", "prior x_a t_a x_b t_b probability", beatsrates())
    write("peeking", "looks alpha error", peeking())
    write("agreement", "units (codes …) nominal ordinal interval", agreement())
