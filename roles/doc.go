// Package roles says who does what in social media work: roles and parties,
// responsibilities, activities and skills, supervision and delegation, and
// responsibility matrices (RACI) with their checks.
//
// The sources differ on who writes the plan, who supervises whom, and how far
// a role goes; the package holds a default matrix for each of them, not one
// truth, and a program can have its own.
//
// It has no code so far.
package roles
