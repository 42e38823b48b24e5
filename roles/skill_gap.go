package roles

import "slices"

// SkillCover is a skill that a team needs, and who has it.
type SkillCover struct {
	Skill   Skill
	Need    Level    // the highest level that one of the roles or tasks needs
	For     []ID     // the roles that need it; none where only a task does
	Best    Level    // the highest level that somebody has
	Holders []string // keys of those who have it at the level needed
}

// Short reports whether nobody has the skill at the level needed.
func (s SkillCover) Short() bool { return len(s.Holders) == 0 }

// SkillCover returns the skills that the roles held in the crew need, in the
// order of the catalogue ([Needs]), and then others that are asked for, which
// are needed at level [Able]. Skills that a text asks for without naming them
// are left out: nobody can have them or lack them.
func (c Crew) SkillCover(others ...Skill) []SkillCover {
	var list []SkillCover
	held := map[ID]bool{}
	for _, p := range c.People {
		for _, id := range p.Roles {
			held[id] = true
		}
	}
	for _, n := range Needs() {
		if n.Skill == Unlisted {
			continue
		}
		if roles := slices.DeleteFunc(n.Roles, func(id ID) bool { return !held[id] }); len(roles) > 0 {
			list = append(list, SkillCover{Skill: n.Skill, Need: n.Level, For: roles})
		}
	}
	asked := map[Skill]bool{}
	for _, s := range list {
		asked[s.Skill] = true
	}
	for _, skill := range others {
		if !asked[skill] {
			asked[skill] = true
			list = append(list, SkillCover{Skill: skill, Need: Able})
		}
	}
	for i := range list {
		for _, p := range c.People {
			level := p.Skills[list[i].Skill]
			list[i].Best = max(list[i].Best, level)
			if level >= list[i].Need {
				list[i].Holders = append(list[i].Holders, p.Key)
			}
		}
	}
	return list
}
