package civil_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

// runWithoutDatabase builds a program of testdata as people ship it, with
// -trimpath, and runs it in a folder that is the whole file system for it, so that
// it finds no time zone database: neither the system's nor the Go installation's.
func runWithoutDatabase(t *testing.T, name string) (out string, code int) {
	t.Helper()
	root := t.TempDir()
	build := exec.Command("go", "build", "-trimpath", "-o", filepath.Join(root, name), "./testdata/"+name)
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	program := exec.Command("/" + name)
	program.Dir, program.Env = "/", []string{}
	program.SysProcAttr = &syscall.SysProcAttr{Chroot: root}
	if os.Getuid() != 0 {
		program.SysProcAttr.Cloneflags = syscall.CLONE_NEWUSER
		program.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{HostID: os.Getuid(), Size: 1}}
	}
	text, err := program.Output()
	var exit *exec.ExitError
	switch {
	case errors.Is(err, syscall.EPERM), errors.Is(err, syscall.EACCES), errors.Is(err, syscall.ENOSPC):
		t.Skip("this machine does not allow another root folder: ", err)
	case err != nil && !errors.As(err, &exit):
		t.Fatal(err)
	}
	return string(text), program.ProcessState.ExitCode()
}
