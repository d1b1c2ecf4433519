using PodDsl.Core.Encoding;
using PodDsl.Core.Model;

namespace PodDsl.Core.Writers;

/// <summary>The problem of a podman command, and the setting with the text; null if no setting has it.</summary>
internal readonly record struct CommandProblem(EncodingProblem Problem, Setting? Source);
