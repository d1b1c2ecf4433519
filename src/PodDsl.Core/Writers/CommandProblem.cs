using PodDsl.Core.Encoding;
using PodDsl.Core.Model;

namespace PodDsl.Core.Writers;

/// <summary>Why a podman command cannot be written, and the setting whose text it is; null if it is of none.</summary>
internal readonly record struct CommandProblem(EncodingProblem Problem, Setting? Source);
